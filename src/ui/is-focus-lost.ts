/**
 * Whether nothing that can be used has the focus: what had it is gone, or has become inert, which browsers see only when
 * they draw next. The main part as a whole has it only for want of something better.
 */
export function isFocusLost(): boolean {
  const focused = document.activeElement
  return focused === null || focused.matches('body, main, [inert] *')
}
