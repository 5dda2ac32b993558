// What programs write where a variable has no value, in the languages of the SDKs.

const lost = /^(?:undefined|null|none|nil|nan|\[object object\])$/i

/** Whether a text, where an ID or a key belongs, is what a program writes for a variable without a value. */
export function isLostVariable(text: string): boolean {
  return lost.test(text)
}
