"""`make shots`: what people see, as pictures to look through, and beside what others make of it."""
