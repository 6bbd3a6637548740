import { useTranslations } from 'next-intl'
import type { SectionId } from '@/domain/application/section'
import { LEAST_BURDEN } from '@/domain/burden/counted'
import { bytesText } from '../apply/format'
import { Table, Td, Th } from '../ui/table'

type Pair = { half: number; most: number }
type Line = {
  section: SectionId
  timed: number
  minutes: Pair | null
  fields: number | null
  files: Pair
  bytes: Pair
  saves: number
  returns: number
}
export type Version = { scheme: string; cases: number; isShown: boolean; sections: readonly Line[] }

const sum = (lines: readonly Line[], of: (line: Line) => number): number =>
  Math.round(lines.reduce((all, line) => all + of(line), 0) * 10) / 10

/** Minutes of the same section under the version before, and the difference in words. */
function Change({ line, before }: { line: Line; before: Version | undefined }) {
  const t = useTranslations('burden')
  const then = before?.sections.find(one => one.section === line.section)?.minutes
  if (!then || !line.minutes || !before) return null
  const n = Math.round((line.minutes.half - then.half) * 10) / 10
  return (
    <small className="block text-ink-3">
      {t('change', { code: before.scheme, sign: n > 0 ? '+' : n < 0 ? '−' : '±', n: Math.abs(n) })}
    </small>
  )
}

/** What each section asked under one scheme version, beside the version before it. */
export function VersionTable({ version, before }: { version: Version; before: Version | undefined }) {
  const t = useTranslations('burden')
  const name = useTranslations('application.sections')
  const heads = [
    'timed',
    'minutes',
    'most',
    'fields',
    'files',
    'filesMost',
    'size',
    'saves',
    'returns',
  ] as const
  const { sections } = version
  const timed = sections.filter(line => line.minutes)
  return (
    <section aria-labelledby={`v-${version.scheme}`} className="pt-6">
      <h2 id={`v-${version.scheme}`} className="text-16">
        {t('version', { code: version.scheme })}
        {version.isShown && (
          <small className="ml-3 font-normal text-ink-2">{t('cases', { n: version.cases })}</small>
        )}
      </h2>
      {!version.isShown ? (
        <p className="mt-2 text-ink-2">{t('few', { least: LEAST_BURDEN })}</p>
      ) : (
        <Table caption={t('caption', { code: version.scheme })} kind="dense" className="mt-2">
          <thead>
            <tr>
              <Th scope="col">{t('section')}</Th>
              {heads.map(head => (
                <Th key={head} scope="col" num>
                  {t(head)}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map(line => (
              <tr key={line.section}>
                <Th scope="row">{name(`${line.section}.title`)}</Th>
                <Td num>{line.minutes ? line.timed : t('untimed', { least: LEAST_BURDEN })}</Td>
                <Td num>
                  {line.minutes?.half ?? '—'}
                  <Change line={line} before={before} />
                </Td>
                <Td num>{line.minutes?.most ?? '—'}</Td>
                <Td num>{line.fields ?? '—'}</Td>
                <Td num>{line.files.half}</Td>
                <Td num>{line.files.most}</Td>
                <Td num>{bytesText(line.bytes.half)}</Td>
                <Td num>{line.saves}</Td>
                <Td num>{line.returns}</Td>
              </tr>
            ))}
            <tr className="total">
              <Th scope="row">{t('total')}</Th>
              <Td num />
              <Td num>{timed.length > 0 ? sum(timed, line => line.minutes?.half ?? 0) : '—'}</Td>
              <Td num />
              <Td num>{timed.length > 0 ? sum(timed, line => line.fields ?? 0) : '—'}</Td>
              <Td num>{sum(sections, line => line.files.half)}</Td>
              <Td num />
              <Td num>{bytesText(sum(sections, line => line.bytes.half))}</Td>
              <Td num>{sum(sections, line => line.saves)}</Td>
              <Td num>{sum(sections, line => line.returns)}</Td>
            </tr>
          </tbody>
        </Table>
      )}
    </section>
  )
}
