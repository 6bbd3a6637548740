import type { CaseHead } from '@/domain/expert/views'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import type { LocalPath } from '../ui/href'
import type { IconName } from '../ui/icon'
import type { Tone } from '../ui/tone'
import { TimeLeft } from './case-bar'

/** One task: whose case, how far, until when, and the one thing to do. */
export function TaskRow({
  title,
  enterprise,
  note,
  due,
  clock,
  tone,
  icon,
  state,
  href,
  deed,
  isFirst,
}: {
  title: string
  enterprise: string
  note: string
  tone?: Tone
  icon?: IconName
  state?: string
  href: LocalPath
  deed: string
  /** The next thing to do of the whole list. */
  isFirst?: boolean
} & Pick<CaseHead, 'due' | 'clock'>) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_7rem] items-center gap-x-6 gap-y-2 border-b border-line py-3 max-md:grid-cols-1">
      <div className="min-w-0">
        <h3 className="text-14 font-bold">{title}</h3>
        <p className="text-13 text-ink-2">{enterprise}</p>
        <p className="num text-12 text-ink-3">{note}</p>
      </div>
      <div className="grid justify-items-end gap-1 max-md:justify-items-start">
        {state && (
          <Chip tone={tone ?? 'neutral'} {...(icon ? { icon } : {})}>
            {state}
          </Chip>
        )}
        <TimeLeft due={due} clock={clock} />
      </div>
      <LinkButton href={href} look={isFirst ? 'primary' : 'secondary'} wide>
        {deed}
      </LinkButton>
    </li>
  )
}
