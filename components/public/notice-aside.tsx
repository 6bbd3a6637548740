import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { KeyValues } from '../ui/key-values'
import { RecordTimeline } from '../ui/timeline'
import { Aside, AsideSection, LinkRows } from './aside'
import type { ListedNotice } from './notice-cards'
import { useSay } from './say'

/** What comes after, the frozen snapshot, and other notices. */
export function NoticeAside({
  publishedOn,
  closesOn,
  issueBy,
  publishedAt,
  entries,
  hash,
  isOpen,
  others,
}: {
  publishedOn: string
  closesOn: string
  issueBy: string
  publishedAt: string
  entries: readonly unknown[]
  hash: string
  isOpen: boolean
  others: readonly ListedNotice[]
}) {
  const t = useTranslations('public.notice')
  const say = useSay()
  return (
    <Aside label={t('aside')}>
      <AsideSection title={t('after')}>
        <div className="[&_.timeline-record_li]:grid-cols-1 [&_.timeline-record_.when]:hidden [&_li]:!text-14">
          <RecordTimeline
            items={[
              {
                id: 'published',
                when: '',
                title: t('afterPublished', { day: say.dayShort(publishedOn) }),
                note: t('afterPublishedText'),
                mark: 'ok',
              },
              {
                id: 'ends',
                when: '',
                title: t('afterEnds', { day: say.dayShort(closesOn) }),
                note: t('afterEndsText'),
                ...(isOpen ? {} : { mark: 'ok' as const }),
              },
              {
                id: 'issue',
                when: '',
                title: t('afterIssue', { day: say.dayShort(issueBy) }),
                note: t('afterIssueText'),
                mark: 'next',
              },
            ]}
          />
        </div>
      </AsideSection>
      <AsideSection title={t('snapshot')}>
        <KeyValues
          look="ends"
          items={[
            { key: 'at', term: t('frozenAt'), value: <time>{publishedAt}</time> },
            { key: 'items', term: t('items'), value: <span className="num">{entries.length}</span> },
          ]}
        />
        <p className="num mt-2 text-13 text-ink-2">
          {t('hashOf')}
          <br />
          SHA-256 {hash.slice(0, 16)}…{hash.slice(-4)}
        </p>
      </AsideSection>
      <AsideSection title={t('downloads')}>
        <LinkRows items={[{ href: '/api/v1/notices', label: t('json'), note: 'JSON', icon: 'document' }]} />
      </AsideSection>
      {others.length > 0 && (
        <AsideSection title={t('others')}>
          <LinkRows
            items={others.map(each => ({
              href: paths.notice(each.number),
              label: t('title', { year: each.year, serial: each.serial }),
              note:
                each.left > 0
                  ? t('leftShort', { n: each.left })
                  : t('endedOn', { day: say.dayShort(each.closesOn) }),
            }))}
          />
        </AsideSection>
      )}
    </Aside>
  )
}
