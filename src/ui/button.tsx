// A button with a word, and an icon before it where one helps.
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

const looks = {
  quiet: 'border-transparent text-text hover:bg-neutral-soft',
  plain: 'border-line bg-surface text-text hover:border-line-strong',
  strong: 'border-accent bg-accent text-on-accent hover:opacity-90',
} as const

interface ButtonProps extends ComponentProps<'button'> {
  readonly icon?: LucideIcon
  readonly look?: keyof typeof looks
  /** Hides the word on narrow screens; the accessible name stays. */
  readonly compact?: boolean
}

/** Takes what a `<button>` takes. Without children it shows its icon alone and needs an `aria-label`. */
export function Button({ icon: Icon, look = 'plain', compact = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      title={compact && typeof children === 'string' ? children : undefined}
      className={classNames(
        'inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-md border px-2.5 text-[13px] font-medium whitespace-nowrap transition-colors duration-100 disabled:opacity-50 pointer-coarse:h-10 pointer-coarse:min-w-10',
        looks[look],
        className,
      )}
      {...rest}
    >
      {Icon && <Icon size={15} strokeWidth={2} aria-hidden className="shrink-0" />}
      {children !== undefined && children !== null && (
        <span className={classNames(compact && 'max-md:sr-only')}>{children}</span>
      )}
    </button>
  )
}
