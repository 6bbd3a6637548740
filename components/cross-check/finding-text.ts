import { useTranslations } from 'next-intl'
import { questionOf } from '@/domain/cross-check/grouped'
import type { Finding } from '@/domain/cross-check/result'

/** What a finding is called and says, in the words of the form. */
export function useFindingText() {
  const t = useTranslations('crossCheck')
  const words = useTranslations('application.fields')
  const sections = useTranslations('application.sections')
  const questionName = ({ section, field }: Pick<Finding, 'section' | 'field'>): string => {
    const [id = '', column] = questionOf(field).split('.')
    const key = column ? `${section}.${id}.columns.${column}.label` : `${section}.${id}.label`
    return words.has(key) ? words(key) : field
  }
  const nameOf = (finding: Finding): string => {
    const name = questionName(finding)
    const isRow = finding.about !== '' && finding.about !== finding.declared
    return isRow ? t('named', { about: finding.about, name }) : name
  }
  const placeName = (place: Pick<Finding, 'section' | 'field' | 'about'>): string => {
    const row = /\.(\d+)\./.exec(place.field)?.[1]
    const name = questionName(place)
    const values = { section: sections(`${place.section}.title`), about: place.about, name }
    return row === undefined ? t('placeAnswer', values) : t('placeRow', { ...values, n: Number(row) + 1 })
  }
  const flagText = (finding: Finding): string => {
    const name = nameOf(finding)
    const declared = finding.declared ?? ''
    if (finding.against)
      return t(`contradicts.${finding.against.rule}`, {
        one: placeName(finding),
        other: placeName(finding.against),
        declared,
        said: finding.said ?? '',
      })
    if (finding.status === 'expired') return t('expired', { name, date: finding.said ?? declared })
    if (finding.status === 'expiring') return t('expiring', { date: declared })
    if (finding.status === 'differs') return t('differs', { name, declared, said: finding.said ?? '' })
    return finding.isPersonal ? t('notFoundPersonal', { name }) : t('notFound', { name, declared })
  }
  const tickText = (finding: Finding, n: number): string => {
    const question = questionOf(finding.field)
    if (question === 'rows.measured') return t('measured', { n })
    if (question === 'rows.own') return t('own', { n })
    return n > 1
      ? t('agreesMany', { name: questionName(finding), n })
      : t('agrees', { name: questionName(finding) })
  }
  return { nameOf, questionName, flagText, tickText }
}
