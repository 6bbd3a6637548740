import { useLocale, useTranslations } from 'next-intl'
import type { Lack } from '@/domain/application/check'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { SECTION_IDS } from '@/domain/application/section'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'

/** Everything that stands between the draft and its submission, section by section, each line leading to its place. */
export function LackList({ applicationId, lacks }: { applicationId: string; lacks: readonly Lack[] }) {
  const t = useTranslations('hub.check')
  const hub = useTranslations('hub')
  const words = useTranslations('application')
  const evidence = useTranslations('evidence')
  const lang = useLocale() === 'en' ? 'en' : 'zh'
  const placeOf = (lack: Lack) =>
    lack.kind === 'evidence'
      ? `${paths.applySection(applicationId, lack.sectionId)}#files-${lack.evidenceKind}`
      : `${paths.applySection(applicationId, lack.sectionId)}?check=1#field-${lack.path.replaceAll('.', '-')}`
  const nameOf = (lack: Lack) => {
    if (lack.kind === 'evidence') {
      const { name } = EVIDENCE_KINDS[lack.evidenceKind]
      if (lack.untold) {
        const names = lack.untold.map(id => evidence(`details.fields.${id}`)).join(evidence('details.and'))
        return hub('named', { name: name[lang], text: evidence('details.lacking', { names }) })
      }
      return lack.expiredOn
        ? hub('named', { name: name[lang], text: evidence('expired', { date: lack.expiredOn }) })
        : t('lackFile', { name: name[lang] })
    }
    const key = `fields.${lack.sectionId}.${lack.fieldId}.label`
    const label = words.has(key) ? words(key) : lack.path
    const problem = words.has(`problems.${lack.code}`)
      ? words(`problems.${lack.code}`, lack.values)
      : lack.code
    return hub('named', { name: label, text: problem })
  }
  return (
    <section className="errors mt-6" aria-labelledby="lacks">
      <h2 id="lacks">{t('lacks', { n: lacks.length })}</h2>
      {SECTION_IDS.map(section => {
        const own = lacks.filter(lack => lack.sectionId === section)
        if (own.length === 0) return null
        return (
          <details key={section} open={lacks.length <= 20} className="mt-1">
            <summary className="cursor-pointer">
              {t('lacksOf', { name: words(`sections.${section}.title`), n: own.length })}
            </summary>
            <ul>
              {own.map(lack => (
                <li key={placeOf(lack)}>
                  <Link href={placeOf(lack) as `/${string}`} look="bare">
                    {nameOf(lack)}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
