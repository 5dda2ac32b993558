// A button with a word, and an icon before it where one helps; and a link that looks like one.
import type { LucideIcon } from 'lucide-react'
import { type ComponentProps, type ReactNode, memo } from 'react'
import { classNames } from './class-names.ts'

const frame =
  'inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-md border px-2.5 text-small font-medium whitespace-nowrap transition-colors print:hidden duration-100 disabled:opacity-50 pointer-coarse:h-10 pointer-coarse:min-w-10'

const looks = {
  quiet: 'border-transparent text-text hover:bg-neutral-soft',
  plain: 'border-line bg-surface text-text hover:border-line-strong',
  strong: 'border-accent bg-accent text-on-accent hover:opacity-90',
} as const

interface Looks {
  readonly icon?: LucideIcon
  readonly look?: keyof typeof looks
  /** Hides the word on narrow screens; the accessible name stays. */
  readonly compact?: boolean
}

type ButtonProps = ComponentProps<'button'> & Looks
type LinkProps = ComponentProps<'a'> & Looks

/** Takes what a `<button>` takes. Without children it shows its icon alone and needs an `aria-label`. */
export function Button({ icon, look = 'plain', compact = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      title={titleOf(compact, children)}
      className={classNames(frame, looks[look], className)}
      {...rest}
    >
      <Face icon={icon} compact={compact}>
        {children}
      </Face>
    </button>
  )
}

/** For what leads to another page of the app. */
export function ButtonLink({ icon, look = 'plain', compact = false, className, children, ...rest }: LinkProps) {
  return (
    <a title={titleOf(compact, children)} className={classNames(frame, looks[look], className)} {...rest}>
      <Face icon={icon} compact={compact}>
        {children}
      </Face>
    </a>
  )
}

/** The word that may be hidden. */
function titleOf(compact: boolean, children: ReactNode): string | undefined {
  return compact && typeof children === 'string' ? children : undefined
}

interface FaceProps {
  readonly icon: LucideIcon | undefined
  readonly compact: boolean
  readonly children: ReactNode
}

/** Drawn anew only where it has changed: the header around many of them is, with each letter that is typed. */
const Face = memo(function Face({ icon: Icon, compact, children }: FaceProps) {
  return (
    <>
      {Icon && <Icon size="0.9375rem" strokeWidth={2} aria-hidden className="shrink-0" />}
      {children !== undefined && children !== null && (
        <span className={classNames(compact && 'max-md:sr-only')}>{children}</span>
      )}
    </>
  )
})
