import { useTranslations } from 'next-intl'
import { questionOf } from '@/domain/cross-check/grouped'
import type { Finding } from '@/domain/cross-check/result'

/** What a finding is called and says, in the words of the form. */
export function useFindingText() {
  const t = useTranslations('crossCheck')
  const words = useTranslations('application.fields')
  const questionName = ({ section, field }: Finding): string => {
    const [id = '', column] = questionOf(field).split('.')
    const key = column ? `${section}.${id}.columns.${column}.label` : `${section}.${id}.label`
    return words.has(key) ? words(key) : field
  }
  const nameOf = (finding: Finding): string => {
    const name = questionName(finding)
    const isRow = finding.about !== '' && finding.about !== finding.declared
    return isRow ? t('named', { about: finding.about, name }) : name
  }
  const flagText = (finding: Finding): string => {
    const name = nameOf(finding)
    const declared = finding.declared ?? ''
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
  return { nameOf, flagText, tickText }
}
