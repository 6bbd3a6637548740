import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import type { SelfLine } from '@/domain/application/self-gaps'
import { paths } from '@/domain/paths'
import type { LevelBand } from '@/domain/scheme/schema-rubric'
import { Link } from '../ui/link'

function Row({ label, links }: { label: string; links: readonly ReactNode[] }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <span className="text-ink-2">{label}</span>
      {links}
    </p>
  )
}

/** What the next level of an item asks for, and what is not there yet, each with the way to its place. */
export function SelfGap({
  line,
  levels,
  applicationId,
  isFrozen,
}: {
  line: SelfLine
  levels: readonly LevelBand[]
  applicationId: string
  isFrozen: boolean
}) {
  const t = useTranslations('selfScore')
  const words = useTranslations('application')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const lang = locale === 'en' ? 'en' : 'zh'
  const { next, places, proofs } = line
  const name = levels.find(band => band.level === next?.level)?.name[locale] ?? ''
  const open = isFrozen ? [] : places.filter(place => place.open > 0)
  const missing = proofs.filter(proof => proof.files === 0 && (proof.isDue || proof.isRelied))
  const partName = (place: (typeof places)[number]) =>
    words(`sections.${place.sectionId}.parts.${place.partId}`)
  const partLink = (place: (typeof places)[number], text: string) => (
    <Link
      key={`${place.sectionId}-${place.partId}`}
      href={`${paths.applySection(applicationId, place.sectionId)}#part-${place.partId}`}
    >
      {text}
    </Link>
  )
  const links = [
    ...open.map(place => partLink(place, t('lackPart', { name: partName(place), n: place.open }))),
    ...missing.map(({ kind }) => (
      <Link
        key={kind}
        href={`${paths.applySection(applicationId, EVIDENCE_KINDS[kind].section)}#files-${kind}`}
      >
        {t('lackFile', { name: EVIDENCE_KINDS[kind].name[lang] })}
      </Link>
    )),
  ]
  return (
    <div className="mt-2 grid gap-1 text-14">
      {next ? (
        <p>
          <b>{t('next', { level: name, from: next.from, n: next.lacking })}</b>
          {next.text && (
            <span className="block text-ink-2">
              {t('nextAsks', { level: name, text: next.text[locale] })}
            </span>
          )}
        </p>
      ) : (
        line.level !== null && <p className="tone-ok">{t('best')}</p>
      )}
      {links.length > 0 ? (
        <Row label={t('lacks')} links={links} />
      ) : (
        !isFrozen && next !== null && <p className="text-ink-3">{t('nothingLacks')}</p>
      )}
      {line.item.kind === 'computed' && open.length === 0 && places.length > 0 && (
        <Row label={t('toData')} links={places.map(place => partLink(place, partName(place)))} />
      )}
    </div>
  )
}
