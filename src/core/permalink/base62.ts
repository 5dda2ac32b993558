// Numbers in letters and digits alone.

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A non-negative whole number, with zeros in front up to the width. */
export function toBase62(value: number, width: number): string {
  let text = ''
  for (let left = value; left > 0; left = Math.floor(left / 62)) text = alphabet.charAt(left % 62) + text
  return text.padStart(width, '0')
}
