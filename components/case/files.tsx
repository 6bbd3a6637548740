import { useLocale, useTranslations } from 'next-intl'
import type { Details } from '@/domain/evidence/details'
import type { Validity } from '@/domain/evidence/validity'
import { paths } from '@/domain/paths'
import { bytesText } from '../apply/format'
import { stamp } from '../board/dates'
import { DetailLine } from '../evidence/detail-line'
import { ValidityMark } from '../evidence/validity'
import { FlagButton } from '../flags/flag-button'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { useMarks } from '../ui/marks'
import { Notice } from '../ui/notice'
import { Table, Td, Th } from '../ui/table'
import { useKindName } from './kind-name'
import { SeesMark } from './sees-mark'

export type CaseFile = {
  id: string
  kind: string
  section: string | null
  kinds: readonly string[]
  name: string
  size: number
  pages: number | null
  sha256: string
  status: 'pending' | 'clean' | 'rejected'
  at: Date
  details: Details
  validity: Validity
  earlier: { at: string; by: string; reference: string } | null
}

const STATUS = {
  clean: { icon: 'check', tone: 'tone-ok' },
  pending: { icon: 'clock', tone: 'tone-wait' },
  rejected: { icon: 'x-circle', tone: 'tone-bad' },
} as const

/** What the kinds a file serves are called, in one line. */
function useKindNames() {
  const nameOf = useKindName()
  const locale = useLocale()
  return (kinds: readonly string[]): string => kinds.map(nameOf).join(locale === 'en' ? ', ' : '、')
}

function FileName({ file }: { file: CaseFile }) {
  const t = useTranslations('case.files')
  if (file.status !== 'clean') return <>{file.name}</>
  return (
    <Link href={paths.fileView(file.id)} aria-label={t('open', { name: file.name })}>
      {file.name}
    </Link>
  )
}

/** Required kinds with no file. */
export function MissingKinds({ missing }: { missing: readonly string[] }) {
  const t = useTranslations('case.files')
  const namesOf = useKindNames()
  if (missing.length === 0) return null
  return (
    <Notice tone="wait" title={t('missing')} className="mb-3">
      {namesOf(missing)}
    </Notice>
  )
}

/** All files with what was found in the check, size and hash. */
export function FileTable({ files }: { files: readonly CaseFile[] }) {
  const t = useTranslations('case.files')
  const renewal = useTranslations('renewal')
  const namesOf = useKindNames()
  return (
    <Table kind="dense" caption={t('caption')} stack>
      <thead>
        <tr>
          <Th>{t('kind')}</Th>
          <Th>{t('name')}</Th>
          <Th num>{t('size')}</Th>
          <Th>{t('hash')}</Th>
          <Th>{t('at')}</Th>
        </tr>
      </thead>
      <tbody>
        {files.map(file => (
          <tr key={file.id}>
            <th scope="row" className="font-normal">
              {namesOf(file.kinds)}
            </th>
            <Td label={t('name')}>
              <span>
                <Icon
                  name={STATUS[file.status].icon}
                  size={14}
                  className={`${STATUS[file.status].tone} mr-1.5 inline-block align-[-2px]`}
                  label={t(file.status)}
                />
                <FileName file={file} />{' '}
                {file.pages !== null && (
                  <span className="whitespace-nowrap text-ink-3">{t('pages', { n: file.pages })}</span>
                )}{' '}
                <SeesMark asked={{ kind: 'file' }} name={file.name} />
              </span>
              {file.section && (
                <FlagButton
                  name={file.name}
                  place={{
                    section: file.section,
                    field: null,
                    evidenceKind: file.kind,
                    evidenceId: file.id,
                  }}
                />
              )}
              <span className="block text-12 text-ink-3">
                <DetailLine details={file.details} />
              </span>
              <ValidityMark validity={file.validity} quiet={file.validity.state === 'untold'} />
              {file.earlier && (
                <span className="tone-ok flex items-start gap-1 text-12">
                  <Icon name="shield" size={14} />
                  <span>
                    {renewal('verified', { date: file.earlier.at })}
                    <span className="block text-ink-3">
                      {renewal('verifiedBy', { name: file.earlier.by, reference: file.earlier.reference })}
                    </span>
                  </span>
                </span>
              )}
            </Td>
            <Td label={t('size')} num className="num">
              {bytesText(file.size)}
            </Td>
            <Td label={t('hash')} className="num text-ink-3" title={file.sha256}>
              {file.sha256.slice(0, 12)}
            </Td>
            <Td label={t('at')} className="num whitespace-nowrap text-ink-3">
              {stamp(file.at)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The files in short, for the overview. */
export function FileList({ files }: { files: readonly CaseFile[] }) {
  const t = useTranslations('case.files')
  const marks = useMarks()
  const namesOf = useKindNames()
  return (
    <ul className="case-box">
      {files.map(file => (
        <li key={file.id}>
          <span className="flex items-baseline justify-between gap-3">
            <span>
              <FileName file={file} />
              <SeesMark asked={{ kind: 'file' }} name={file.name} />
            </span>
            <span className="flex-none text-12 text-ink-3">{namesOf(file.kinds)}</span>
          </span>
          <small className="flex items-center gap-1 text-12 text-ink-3">
            <Icon name={STATUS[file.status].icon} size={12} className={STATUS[file.status].tone} />
            <span className={STATUS[file.status].tone}>{t(file.status)}</span>
            <span className="num">
              {file.pages !== null ? `${t('pages', { n: file.pages })}${marks.comma}` : ''}
              {bytesText(file.size)}
            </span>
          </small>
        </li>
      ))}
    </ul>
  )
}
