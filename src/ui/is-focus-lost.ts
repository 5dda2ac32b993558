/**
 * Whether nothing that can be used has the focus: what had it is gone, or has become inert, which browsers see only when
 * they draw next.
 */
export function isFocusLost(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.closest('[inert]') !== null
}
