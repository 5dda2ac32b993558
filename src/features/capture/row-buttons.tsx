// What can be done with one exchange besides opening it.
import { Repeat, Send } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import type { RowActions } from './actions.ts'
import type { CapturedRow } from './feed/exchange-log.ts'

interface RowButtonsProps extends Pick<RowActions, 'onRepeat' | 'onReplay'> {
  readonly row: CapturedRow
}

export function RowButtons({ row, onRepeat, onReplay }: RowButtonsProps) {
  return row.exchange.origin === 'webhook' ? (
    <Button icon={Send} onClick={() => onReplay(row)}>
      Send test
    </Button>
  ) : (
    <Button icon={Repeat} aria-haspopup="dialog" onClick={() => onRepeat(row)}>
      Send again…
    </Button>
  )
}
