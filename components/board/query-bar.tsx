import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { areasOn } from '@/domain/areas'
import { FLAGS } from '@/domain/board/flags'
import { type BoardQuery, DUES } from '@/domain/board/query'
import { asDate } from '@/domain/calendar/days'
import { FIELD_IDS, FIELDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { Button, LinkButton } from '../ui/button'
import { cx } from '../ui/cx'
import { localHref } from '../ui/href'
import { Icon } from '../ui/icon'
import { QuerySelect } from '../ui/select'
import { QueryForm } from './query-form'
import { StageSet } from './stage-set'

/** The query bar: a plain form whose answers stand in the address. Its fields start from the query, so a new one needs a new key. */
export function QueryBar({
  query,
  officers,
  today,
  all,
  end,
}: {
  query: BoardQuery
  officers: readonly { id: string; name: string }[]
  today: string
  /** Address of the whole board. */
  all: string
  /** At the right end of the bar. */
  end?: ReactNode
}) {
  const t = useTranslations('board')
  const locale = useLocale()
  const isEnglish = locale === 'en'
  const any = t('query.all')
  const kept = { mine: query.mine, view: query.view, sort: query.sort, dir: query.dir, lane: query.lane }
  return (
    <QueryForm action={localHref(locale, paths.board())}>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <span className={cx('input query-word', query.q && 'border-ink')}>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          defaultValue={query.q}
          maxLength={60}
          placeholder={t('query.keyword')}
          aria-label={t('query.keywordHint')}
        />
      </span>
      <div className="query-more">
        <StageSet chosen={query.stage ?? []} />
        <QuerySelect
          label={t('query.field')}
          name="field"
          empty={any}
          defaultValue={query.field ?? ''}
          isSet={query.field !== undefined}
          options={FIELD_IDS.map(id => ({ value: id, label: isEnglish ? FIELDS[id].en : FIELDS[id].zh }))}
        />
        <QuerySelect
          label={t('query.district')}
          name="district"
          empty={any}
          defaultValue={query.district ?? ''}
          isSet={query.district !== undefined}
          options={areasOn(asDate(today)).map(area => ({
            value: area.id,
            label: isEnglish ? area.short.en : area.short.zh,
          }))}
        />
        {officers.length > 0 && (
          <QuerySelect
            label={t('query.officer')}
            name="officer"
            empty={any}
            defaultValue={query.officer ?? ''}
            isSet={query.officer !== undefined}
            options={[
              ...officers.map(officer => ({ value: officer.id, label: officer.name })),
              { value: 'none', label: t('query.none') },
            ]}
          />
        )}
        <QuerySelect
          label={t('query.due')}
          name="due"
          empty={any}
          defaultValue={query.due ?? ''}
          isSet={query.due !== undefined}
          options={DUES.map(due => ({ value: due, label: t(`due.${due}`) }))}
        />
        <QuerySelect
          label={t('query.flag')}
          name="flag"
          empty={any}
          defaultValue={query.flag ?? ''}
          isSet={query.flag !== undefined}
          options={FLAGS.map(flag => ({ value: flag, label: t(`flag.${flag}`) }))}
        />
      </div>
      <Button type="submit" look="ink">
        {t('query.run')}
      </Button>
      <LinkButton look="ghost" href={paths.board(all)}>
        {t('query.reset')}
      </LinkButton>
      {end && <span className="query-end">{end}</span>}
    </QueryForm>
  )
}
