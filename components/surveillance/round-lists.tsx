import { useTranslations } from 'next-intl'
import { EXCLUSIONS } from '@/domain/expert/panel'
import { paths } from '@/domain/paths'
import { TARGET_GROUNDS } from '@/domain/surveillance/target'
import { useMarks } from '../ui/marks'

type List = {
  id: string
  hash: string
  commitment: string
  listed: number
  lots: number
  excluded: Readonly<Record<string, number>>
  struck: Readonly<Record<string, number>>
}

/** Grounds with how many they kept out, in words. */
function useTally(): (counts: Readonly<Record<string, number>>) => string {
  const t = useTranslations('surveillance')
  const people = useTranslations('draw.grounds')
  const marks = useMarks()
  return counts =>
    [
      ...TARGET_GROUNDS.flatMap(id => (counts[id] ? [{ ground: t(`bar.${id}`), n: counts[id] }] : [])),
      ...EXCLUSIONS.flatMap(id => (counts[id] ? [{ ground: people(id), n: counts[id] }] : [])),
    ]
      .map(each => t('lists.ground', each))
      .join(marks.comma)
}

function OneList({ list, name, size }: { list: List; name: string; size: string }) {
  const t = useTranslations('surveillance.lists')
  const tally = useTally()
  const [excluded, struck] = [tally(list.excluded), tally(list.struck)]
  return (
    <div className="mt-2 text-14/6 not-first:mt-4">
      <h3 className="text-14 font-bold">{name}</h3>
      <p>{size}</p>
      {excluded && <p className="text-13 text-ink-2">{t('excluded', { what: excluded })}</p>}
      {struck && <p className="text-13 text-ink-2">{t('struck', { what: struck })}</p>}
      <dl className="num mt-1 text-12 text-ink-2">
        <dt className="text-ink-3">{t('hash')}</dt>
        <dd className="break-all">{list.hash}</dd>
        <dt className="text-ink-3">{t('commitment')}</dt>
        <dd className="break-all">{list.commitment}</dd>
      </dl>
      <p>
        <a className="lnk" href={paths.poolFile(list.id)} download>
          {t('file')}
        </a>
      </p>
    </div>
  )
}

/** Both lists of a round, as they were published. */
export function RoundLists({ targets, inspectors }: { targets: List; inspectors: List }) {
  const t = useTranslations('surveillance.lists')
  return (
    <>
      <OneList
        list={targets}
        name={t('targets')}
        size={t('certificates', { n: targets.listed, lots: targets.lots })}
      />
      <OneList list={inspectors} name={t('inspectors')} size={t('people', { n: inspectors.listed })} />
    </>
  )
}
