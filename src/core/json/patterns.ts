// Parts of the patterns that find plain JSON, as the sources of regular expressions.

export const blanks = '[ \\t\\n\\r]*'
/** An escape as JSON has it. */
export const escape = String.raw`\\(?:["\\/bfnrt]|u[\da-fA-F]{4})`
/** Characters that a string in double quotes holds as they are. */
export const plainChars = String.raw`[^"\\\0-\x1f]*`
/** The same where no control character is near: browsers find the next of two characters in half the time. */
export const plainCharsOfLine = String.raw`[^"\\]*`
