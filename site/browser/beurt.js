/** Gives the page its turn: to draw, to scroll, to hear a tap. @returns {Promise<void>} */
export const beurt = () => new Promise((resolve) => { setTimeout(resolve); });
