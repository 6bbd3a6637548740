import { useTranslations } from 'next-intl'
import { questionOf } from '@/domain/cross-check/grouped'
import type { ExplainedFinding, Finding } from '@/domain/cross-check/result'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import { type ExplainAction, ExplainForm } from './explain-form'

const placeIn = (id: string, { section, field }: Pick<Finding, 'section' | 'field'>): `/${string}` =>
  `${paths.applySection(id, section)}#field-${questionOf(field).split('.')[0]}`

/** What an enterprise may do about two answers that contradict each other: go to either, or say why both stand. */
export function ContradictionDeeds({
  finding,
  applicationId,
  action,
}: {
  finding: ExplainedFinding
  applicationId: string
  action: ExplainAction
}) {
  const t = useTranslations('crossCheck')
  const sections = useTranslations('application.sections')
  const { against } = finding
  if (!against) return null
  const places = against.section === finding.section ? [finding] : [finding, against]
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-13">
        {places.map(place => (
          <Link key={place.section} href={placeIn(applicationId, place)}>
            {t('mendIn', { section: sections(`${place.section}.title`) })}
          </Link>
        ))}
      </p>
      <ExplainForm finding={finding} applicationId={applicationId} section="check" action={action} />
    </>
  )
}
