import { useTranslations } from 'next-intl'
import { questionOf } from '@/domain/cross-check/grouped'
import type { Finding } from '@/domain/cross-check/result'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import { useFindingText } from './finding-text'

type Place = Pick<Finding, 'section' | 'field'>

const fieldOf = ({ field }: Place): string => questionOf(field).split('.')[0] ?? field

const HREF = {
  mendIn: (id: string, place: Place): `/${string}` =>
    `${paths.applySection(id, place.section)}#field-${fieldOf(place)}`,
  seeIn: (id: string, place: Place): `/${string}` =>
    `${paths.reviewCase(id, 'application')}#answer-${place.section}-${fieldOf(place)}`,
}

/** Links to the two answers of a contradiction: to the form for those who may mend it, to what was handed in for others. */
export function ContradictionPlaces({
  finding,
  applicationId,
  word,
}: {
  finding: Finding
  applicationId: string
  word: keyof typeof HREF
}) {
  const t = useTranslations('crossCheck')
  const sections = useTranslations('application.sections')
  const { questionName } = useFindingText()
  const { against } = finding
  if (!against) return null
  const isOneSection = against.section === finding.section
  const links = new Map(
    [finding, against].map(place => [
      HREF[word](applicationId, place),
      isOneSection && fieldOf(against) !== fieldOf(finding)
        ? questionName({ section: place.section, field: fieldOf(place) })
        : sections(`${place.section}.title`),
    ]),
  )
  return (
    <p className="flex flex-wrap gap-x-3 text-13 font-normal">
      {[...links].map(([href, section]) => (
        <Link key={href} href={href} {...(word === 'seeIn' ? { target: '_blank' } : {})}>
          {t(word, { section })}
        </Link>
      ))}
    </p>
  )
}
