// The key that switches what Tab does, as Monaco users know it on their system.

export const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** What Tab does in the rich editor now, and how to change it. */
export function tabHelp(tabLeaves: boolean): string {
  const key = isApple ? '⌃⇧M' : 'Ctrl+M'
  return tabLeaves ? `Tab leaves the editor. ${key} makes it indent.` : `Tab indents. ${key} makes it leave the editor.`
}
