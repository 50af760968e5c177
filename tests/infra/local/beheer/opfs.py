"""A repository in the browser's own storage: a folder of which no window has to ask permission."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page

# What Sveltia asks the browser for, and a person would point out.
PICKER = """window.showDirectoryPicker =
  async () => (await navigator.storage.getDirectory()).getDirectoryHandle("repo")"""
_FILL = """async (files) => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = root;
    for (const part of parts.slice(0, -1)) {
      folder = await folder.getDirectoryHandle(part, { create: true });
    }
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const out = await file.createWritable();
    await out.write(text);
    await out.close();
  }
}"""
_READ = """async () => {
  const files = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${path}${name}/`);
      else files[path + name] = await (await handle.getFile()).text();
    }
  };
  const repo = await (await navigator.storage.getDirectory()).getDirectoryHandle("repo");
  try {
    await walk(repo, "");
  } catch {
    return null; // a file got its name while we looked
  }
  return files;
}"""


def offer(context: BrowserContext) -> None:
    """Every page of *context* gets this folder when it asks for one."""
    context.add_init_script(PICKER)


def fill(page: Page, repository: Path) -> dict[str, str]:
    """Copy *repository* into it; what is in it now."""
    files = {
        path.relative_to(repository).as_posix(): path.read_text("utf-8")
        for path in repository.rglob("*")
        if path.is_file()
    }
    inside = {f"repo/{path}": text for path, text in files.items()}
    page.evaluate(_FILL, inside | {"repo/.git/HEAD": ""})
    return files


def read(page: Page) -> dict[str, str]:
    """Every file in it by its path."""
    while (found := page.evaluate(_READ)) is None:
        pass
    return {path: text for path, text in found.items() if path != ".git/HEAD"}
