import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Check, CheckName } from '@/domain/register/checks'
import { cx } from '../ui/cx'
import { Icon, type IconName } from '../ui/icon'
import type { Tone } from '../ui/tone'

const FACE: Record<Check['result'], { icon: IconName; tone: Tone }> = {
  pass: { icon: 'check-circle', tone: 'ok' },
  fail: { icon: 'x-circle', tone: 'bad' },
  open: { icon: 'info', tone: 'neutral' },
}

const wash: Record<Tone, string> = {
  ok: '',
  wait: 'bg-wait-wash',
  bad: 'bg-bad-wash',
  info: 'bg-info-wash',
  neutral: 'bg-neutral-wash',
}

/** The five checks, always in the same order: what was checked, in a plain sentence, with its evidence. */
export function CheckList({
  checks,
  sentences,
  failed,
}: {
  checks: readonly Check[]
  sentences: Record<CheckName, { text: ReactNode; evidence?: ReactNode }>
  /** How a failed status or date looks; failures of the others are always red. */
  failed: { tone: Tone; icon: IconName }
}) {
  const t = useTranslations('public.verify')
  return (
    <ul className="mt-3">
      {checks.map(({ name, result }) => {
        const isMild = result === 'fail' && (name === 'status' || name === 'date' || name === 'scope')
        const { icon, tone } = isMild ? failed : FACE[result]
        const colour = tone === 'neutral' ? 'text-ink-2' : `tone-${tone}`
        return (
          <li
            key={name}
            className={cx(
              'grid grid-cols-[2rem_8.5rem_minmax(0,1fr)_auto] items-start gap-x-2 border-b border-line py-4.5 max-lg:grid-cols-[2rem_minmax(0,1fr)_auto]',
              result === 'fail' &&
                `-mx-4 rounded-md border-transparent px-4 max-lg:-mx-3 max-lg:px-3 ${wash[tone]}`,
            )}
          >
            <Icon name={icon} size={24} className={`mt-0.5 ${colour}`} />
            <h3 className="text-17">{t(`checks.${name}`)}</h3>
            <div className="max-lg:col-span-2 max-lg:col-start-2 max-lg:row-start-2">
              <p className="text-15/7">{sentences[name].text}</p>
              {sentences[name].evidence && (
                <p className="num text-13 text-ink-3">{sentences[name].evidence}</p>
              )}
            </div>
            <span className={`text-14/7 font-bold max-lg:col-start-3 max-lg:row-start-1 ${colour}`}>
              {t(`results.${result}`)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
