import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { ENDED_BY_ITSELF, INSPECTORS_EACH } from '@/domain/surveillance/target'
import type { TargetStatus } from '@/domain/surveillance/verdicts'
import { DueMark } from '../board/due-mark'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import { KeyValues } from '../ui/key-values'
import { Link } from '../ui/link'
import { useMarks } from '../ui/marks'
import { Notice } from '../ui/notice'
import type { Tone } from '../ui/tone'
import type { Target, TargetActions } from './target'
import { TargetDeeds } from './target-deeds'

const FACE: Record<TargetStatus, { tone: Tone | 'line'; icon: IconName }> = {
  drawn: { tone: 'wait', icon: 'clock' },
  checked: { tone: 'info', icon: 'edit' },
  published: { tone: 'ok', icon: 'check-circle' },
  struck: { tone: 'line', icon: 'minus-circle' },
}

/** One drawn target: who goes, what was found, and what the reader may do about it. */
export function TargetItem({
  target,
  today,
  me,
  back,
  actions,
}: {
  target: Target
  today: string
  me: string
  /** The part of the list the reader stands on, to come back to. */
  back: string
  actions: TargetActions
}) {
  const t = useTranslations('surveillance')
  const marks = useMarks()
  const { status, outcome, checkedOn, recordedBy } = target
  const reasonOf = (reason: string): string => {
    const known = ENDED_BY_ITSELF.find(each => each === reason)
    return known ? t(`leaveReason.${known}`) : reason
  }
  const isLive = status === 'drawn' || status === 'checked'
  const lacking = status === 'drawn' ? INSPECTORS_EACH - target.inspectors.length : 0
  const items = [
    {
      key: 'inspectors',
      term: t('targets.inspectors'),
      value: target.inspectors.map(each => each.name).join(marks.list),
      ...(target.leaves.length > 0
        ? {
            note: target.leaves
              .map(({ name, kind, on, reason }) =>
                [
                  t('targets.left', { day: on, name, kind: t(`leaveKind.${kind}`) }),
                  ...(reason ? [reasonOf(reason)] : []),
                ].join(marks.colon),
              )
              .join(marks.semicolon),
          }
        : {}),
    },
    ...(isLive
      ? [{ key: 'due', term: t('targets.due'), value: <DueMark on={target.dueOn} today={today} /> }]
      : []),
    ...(outcome && checkedOn
      ? [
          {
            key: 'findings',
            term: t('findings'),
            value: t('checked', { day: checkedOn, outcome: t(`outcome.${outcome}`) }),
            note: [target.findings, recordedBy ? t('recordedBy', { name: recordedBy }) : '']
              .filter(Boolean)
              .join(marks.comma),
          },
        ]
      : []),
    ...(target.struckGround
      ? [
          {
            key: 'struck',
            term: t('strike.ground'),
            value: t(`ground.${target.struckGround}`),
            note: target.struckReason,
          },
        ]
      : []),
  ]
  return (
    <li id={`target-${target.id}`} className="border-b border-line py-4">
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-16">
        <span className="num text-ink-3">{target.no}</span>
        <span className={status === 'struck' ? 'text-ink-2 line-through' : undefined}>
          {target.brand} {target.product}
        </span>
        <Chip tone={FACE[status].tone} icon={FACE[status].icon} className="ml-auto">
          {t(`state.${status}`)}
        </Chip>
      </h3>
      <p className="text-13 text-ink-2">
        {target.holder}{' '}
        <Link href={paths.brand(target.number)} className="num">
          {target.number}
        </Link>
      </p>
      <KeyValues look="tight" className="mt-2" items={items} />
      {lacking > 0 && (
        <Notice tone="wait" className="mt-2" title={t('targets.vacant', { n: lacking })}>
          {t('targets.vacantHelp')}
        </Notice>
      )}
      <TargetDeeds target={target} today={today} me={me} back={back} actions={actions} />
    </li>
  )
}
