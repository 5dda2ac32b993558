// A component whose code is fetched ahead of its first use.
import { type ComponentType, lazy, useState } from 'react'

/**
 * The component that a promise brings. Once it is there it is drawn at once: `lazy` alone would show its fallback first, and
 * React keeps a fallback on screen for 300 milliseconds. Before that it suspends; where it cannot be fetched, it throws.
 */
export function preloaded<Props extends object>(loading: Promise<ComponentType<Props>>): ComponentType<Props> {
  let arrived: ComponentType<Props> | null = null
  const keep = async () => {
    arrived = await loading
    return { default: arrived }
  }
  const fetched = keep()
  // Told where it is drawn.
  fetched.catch(() => undefined)
  const Later = lazy(() => fetched)
  return function Preloaded(props: Props) {
    // Chosen once: another component in its place would begin anew.
    const [Component] = useState<ComponentType<Props>>(() => arrived ?? Later)
    return <Component {...props} />
  }
}
