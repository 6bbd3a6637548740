import { useTranslations } from 'next-intl'
import type { Scheme } from '@/domain/scheme/schema'
import type { RubricItem } from '@/domain/scheme/schema-rubric'
import { Chip } from '../ui/chip'
import { SchemePart } from './scheme-part'

type Props = { scheme: Scheme; locale: 'zh-CN' | 'en' }

function Item({ item, scheme, locale }: Props & { item: RubricItem }) {
  const t = useTranslations('admin.schemes')
  const nameOf = (level: number) => scheme.levels.find(band => band.level === level)?.name[locale] ?? ''
  return (
    <article id={`item-${item.id}`} className="scroll-mt-4 border-b border-line py-4">
      <h4 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-15">
        <span className="num text-ink-3">{item.id}</span>
        {item.title[locale]}
        <b className="num">{t('points', { n: item.points })}</b>
        <Chip tone={item.kind === 'scored' ? 'neutral' : 'info'}>{t(`kind.${item.kind}`)}</Chip>
        {item.kind === 'part' && (
          <span className="text-13 font-normal text-ink-2">
            {t('computedPoints', { n: item.computedPoints })}
          </span>
        )}
      </h4>
      <p className="mt-1 max-w-measure text-ink-2">{item.meaning[locale]}</p>
      {item.kind !== 'computed' && (
        <div className="mt-3 grid gap-x-8 gap-y-3 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <dl
            className="grid grid-cols-[auto_1fr] content-start gap-x-3 gap-y-1.5"
            aria-label={t('descriptors')}
          >
            {item.descriptors.map(({ level, text }) => (
              <div key={level} className="contents">
                <dt className="text-13 whitespace-nowrap text-ink-3">
                  <span className="num">{level}</span> {nameOf(level)}
                </dt>
                <dd>{text[locale]}</dd>
              </div>
            ))}
          </dl>
          <div>
            <h5 className="text-13 font-normal text-ink-3">{t('reasons')}</h5>
            <ul className="mt-1 grid gap-1">
              {item.reasons.map(reason => (
                <li key={reason.code} className="grid grid-cols-[4rem_1fr] gap-2">
                  <span className="num text-13 text-ink-3">{reason.code}</span>
                  {reason.text[locale]}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </article>
  )
}

/** The rubric: every pillar, item, level and reason, word by word. */
export function SchemeRubric({ scheme, locale }: Props) {
  const t = useTranslations('admin.schemes')
  return (
    <SchemePart id="rubric" title={t('rubric')}>
      {scheme.pillars.map(pillar => (
        <section key={pillar.id} id={`pillar-${pillar.id}`} className="scroll-mt-4 pt-3">
          <h3 className="flex items-baseline justify-between border-b border-line-strong pb-1 text-16/7">
            <span>
              <span className="mr-2 text-ink-3">{pillar.letter}</span>
              {pillar.title[locale]}
            </span>
            <span className="num">{t('points', { n: pillar.points })}</span>
          </h3>
          {pillar.items.map(item => (
            <Item key={item.id} item={item} scheme={scheme} locale={locale} />
          ))}
        </section>
      ))}
    </SchemePart>
  )
}
