import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { GroupProgress } from '@/domain/application/status'
import { paths } from '@/domain/paths'
import { Button, LinkButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { type Task, TaskSection, TaskState } from '../ui/task-list'
import { type Place, partOf, placeHref, placeName } from './correction-place'
import { dayText, savedText } from './format'
import { HubTimeline, type ShownEvent } from './hub-timeline'

type Item = Place & {
  id: string
  seq: number
  reason: string
  note: string
  answeredAt: string | null
  answeredBy: string | null
}

export type CorrectionFacts = {
  shell: { id: string; dueOn: string | null; mayEdit: boolean; maySign: boolean }
  items: readonly Item[]
  groups: readonly GroupProgress[]
  events: readonly ShownEvent[]
}

function Items({ hub, today }: { hub: CorrectionFacts; today: string }) {
  const t = useTranslations('hub.correction')
  const words = useTranslations('application')
  const locale = useLocale()
  const firstOpen = hub.items.find(item => item.answeredAt === null)
  return (
    <ol>
      {hub.items.map(item => (
        <li
          key={item.id}
          className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-x-4 border-b border-line py-5 last:border-0 max-lg:grid-cols-[1rem_minmax(0,1fr)]"
        >
          <b className="num">{item.seq}</b>
          <div className="min-w-0">
            <b>{placeName(item, key => words(key), locale === 'en' ? 'en' : 'zh')}</b>
            <p className="text-14 text-ink-2">{item.reason}</p>
            {item.note && <p className="text-14 text-ink-3">{t('note', { text: item.note })}</p>}
          </div>
          <div className="self-center text-right text-14 max-lg:col-start-2 max-lg:mt-2 max-lg:text-left">
            {item.answeredAt ? (
              <>
                <TaskState tone="ok" icon="check">
                  {t('done')}
                </TaskState>
                <p className="text-13 text-ink-3">
                  {t('doneBy', {
                    at: savedText(locale, item.answeredAt, today),
                    name: item.answeredBy ?? '',
                  })}
                </p>
                <Link href={placeHref(hub.shell.id, item)}>{t('look')}</Link>
              </>
            ) : hub.shell.mayEdit ? (
              <LinkButton
                href={placeHref(hub.shell.id, item)}
                look={item === firstOpen ? 'primary' : 'secondary'}
              >
                {t('mend', { n: item.seq })}
              </LinkButton>
            ) : (
              <TaskState tone="wait" icon="edit">
                {t('open')}
              </TaskState>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function tasksOf(
  group: GroupProgress,
  hub: CorrectionFacts,
  say: {
    words: (key: string) => string
    t: (key: string, values?: Record<string, string | number>) => string
    lang: 'zh' | 'en'
  },
): { tasks: Task[]; flagged: number } {
  const { id } = hub.shell
  const sections = new Set(group.tasks.map(task => task.sectionId))
  const items = hub.items.filter(item => [...sections].some(section => section === item.section))
  const flaggedParts = new Set(items.map(item => `${item.section}/${partOf(item) ?? ''}`))
  const frozen = group.tasks.filter(task => !flaggedParts.has(`${task.sectionId}/${task.part.id}`))
  const [first] = frozen
  const names = frozen.map(task => say.words(`sections.${task.sectionId}.parts.${task.part.id}`))
  return {
    flagged: items.length,
    tasks: [
      ...items.map(item => ({
        id: item.id,
        name: placeName(item, say.words, say.lang),
        href: placeHref(id, item),
        hint: say.t('itemHint', { n: item.seq }),
        state: item.answeredAt ? (
          <TaskState tone="ok" icon="check">
            {say.t('doneWaiting')}
          </TaskState>
        ) : (
          <TaskState tone="wait" icon="edit">
            {say.t('open')}
          </TaskState>
        ),
      })),
      ...(first
        ? [
            {
              id: `${group.group}-frozen`,
              name: names.join(say.lang === 'en' ? ', ' : '、'),
              state: (
                <span className="inline-flex gap-3">
                  <TaskState icon="lock">{say.t('frozen', { n: frozen.length })}</TaskState>
                  <Link href={paths.applySection(id, first.sectionId)} className="text-13 text-ink-2">
                    {say.t('read')}
                  </Link>
                </span>
              ),
            },
          ]
        : []),
    ],
  }
}

/** A correction: the one complete list with what is mended and what is not, everything else folded and frozen. */
export function HubCorrection({
  hub,
  today,
  children,
}: {
  hub: CorrectionFacts
  today: string
  /** What belongs to the list and its date, right below it. */
  children?: ReactNode
}) {
  const t = useTranslations('hub.correction')
  const words = useTranslations('application')
  const locale = useLocale()
  const open = hub.items.filter(item => item.answeredAt === null).length
  const due = hub.shell.dueOn ? dayText(locale, hub.shell.dueOn) : ''
  return (
    <>
      <section className="overflow-clip rounded-md border border-wait" aria-labelledby="correction">
        <header className="flex gap-3 bg-wait-wash px-5 py-4">
          <Icon name="undo" size={20} className="tone-wait mt-1.5" />
          <div>
            <h2 id="correction" className="text-20">
              {t('title', { n: hub.items.length, date: due })}
            </h2>
            <p className="text-14 text-ink-2">{t('lede', { n: hub.items.length })}</p>
          </div>
        </header>
        <div className="bg-surface px-5">
          <Items hub={hub} today={today} />
        </div>
        <footer className="flex flex-wrap items-center gap-4 border-t border-line bg-surface px-5 py-4">
          {open > 0 || !hub.shell.maySign ? (
            <Button blocked>{t('handBack')}</Button>
          ) : (
            <LinkButton href={paths.applyCheck(hub.shell.id)} look="primary">
              {t('handBack')}
            </LinkButton>
          )}
          <span className="text-14 text-ink-2">
            {open > 0 ? t('left', { n: open }) : hub.shell.maySign ? t('ready') : t('signer')}
          </span>
        </footer>
      </section>
      {children}
      {hub.groups.map((group, i) => {
        const { tasks, flagged } = tasksOf(group, hub, {
          words: key => words(key),
          t: (key, values) => t(key, values),
          lang: locale === 'en' ? 'en' : 'zh',
        })
        const done = hub.items.filter(
          item => item.answeredAt !== null && group.tasks.some(task => task.sectionId === item.section),
        ).length
        const [first] = group.tasks
        return (
          <TaskSection
            key={group.group}
            index={i + 1}
            title={words(`groups.${group.group}`)}
            shut={flagged === 0}
            count={
              flagged > 0 ? (
                done === flagged ? (
                  t('groupDone', { n: done })
                ) : (
                  t('groupOpen', { n: flagged - done })
                )
              ) : (
                <span className="inline-flex gap-3">
                  <TaskState icon="lock">{t('frozen', { n: group.total })}</TaskState>
                  {first && <Link href={paths.applySection(hub.shell.id, first.sectionId)}>{t('read')}</Link>}
                </span>
              )
            }
            tasks={flagged > 0 ? tasks : []}
          />
        )
      })}
      <HubTimeline events={hub.events} />
    </>
  )
}
