'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { detailsAsked } from '@/domain/evidence/details'
import { paths } from '@/domain/paths'
import { bytesText } from '../apply/format'
import { Dot } from '../ui/dot'
import { Icon } from '../ui/icon'
import { CaseQuota } from '../upload/case-quota'
import { ChooseLink } from '../vault/choose-link'
import { DeedButton } from '../vault/deed-button'
import { DetailLine } from './detail-line'
import { FileDetails } from './file-details'
import { FilePreview } from './file-preview'
import { FileState } from './file-state'
import { EndButton, FileUses, useKindNames } from './file-uses'
import type { FilePlace, ShownFile, ShownKind } from './shown'
import { Uploader } from './uploader'
import { ValidityMark } from './validity'

function FileLine({
  file,
  kind,
  isOpen,
  mayChange,
  place,
}: {
  file: ShownFile
  kind: string
  isOpen: boolean
  mayChange: boolean
  place: FilePlace
}) {
  const t = useTranslations('hub.evidence')
  const uses = useTranslations('evidence.uses')
  const hub = useTranslations('hub')
  const vault = useTranslations('vault.choose')
  const locale = useLocale()
  const nameOf = useKindNames()
  const size = file.pages
    ? t('sizePages', { size: bytesText(file.size), n: file.pages })
    : bytesText(file.size)
  const others = file.kinds.filter(one => one !== kind)
  const isAlone = others.length === 0
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-3">
      <Icon name="document" className="mt-1.5 text-ink-2" />
      <div className="min-w-0">
        {file.status === 'clean' ? (
          <a className="lnk font-bold break-all" href={paths.file(file.id)}>
            {file.name}
          </a>
        ) : (
          <b className="break-all">{file.name}</b>
        )}
        <p className="num text-13 text-ink-2">
          {size}
          {Object.keys(file.effective.values).length > 0 && <Dot />}
          <DetailLine details={file.effective.values} />
        </p>
        {place.under?.[`${kind}:${file.id}`]}
        <ValidityMark validity={file.validity} quiet={file.validity.state === 'untold'} />
        {!isAlone && (
          <p className="text-13 text-ink-2">
            {uses('also', { names: others.map(nameOf).join(locale === 'en' ? ', ' : '、') })}
          </p>
        )}
        {file.reason && file.status !== 'clean' && (
          <p className="text-14 text-ink-2">{t(`reasons.${file.reason}`)}</p>
        )}
        {file.status === 'clean' && <FilePreview file={file} />}
        {mayChange && detailsAsked(file.kinds).length > 0 && (
          <FileDetails
            file={file}
            applicationId={place.applicationId}
            personId={place.personId}
            section={place.section}
            save={place.saveDetails}
          />
        )}
        {isOpen && mayChange && file.status === 'clean' && <FileUses file={file} place={place} />}
      </div>
      <div className="flex flex-col items-end gap-1">
        <FileState status={file.status} />
        {isOpen && file.status === 'clean' && !file.inVault && (
          <DeedButton
            action={place.keep}
            fields={{ applicationId: place.applicationId, evidenceId: file.id }}
            label={hub('named', { name: file.name, text: vault('keep') })}
            look="ghost"
          >
            {vault('keep')}
          </DeedButton>
        )}
        {isOpen && mayChange && (
          <EndButton
            file={file}
            place={place}
            action={place.remove}
            label={t('removeNamed', { name: file.name })}
          >
            {isAlone ? t('remove') : uses('removeAll')}
          </EndButton>
        )}
      </div>
    </li>
  )
}

/** One kind of evidence: why it is asked for, what lies there, and where to add more. */
export function EvidenceKind({ asked, place }: { asked: ShownKind; place: FilePlace }) {
  const t = useTranslations('hub.evidence')
  const own = useTranslations('evidence')
  const locale = useLocale()
  const router = useRouter()
  const lang = locale === 'en' ? 'en' : 'zh-CN'
  const { name, accepts } = EVIDENCE_KINDS[asked.kind]
  const [wasEmpty] = useState(asked.files.length === 0)
  const isMissing = asked.isDue && !asked.files.some(file => file.status === 'clean')
  return (
    <div id={`files-${asked.kind}`} className="mt-6 scroll-mt-6">
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-17">
        {name[locale === 'en' ? 'en' : 'zh']}
        <span className="field-need">
          {t(asked.isDue ? 'required' : asked.condition ? 'conditional' : 'optional')}
        </span>
        {isMissing && asked.files.length === 0 && <span className="tone-wait text-13">{t('missing')}</span>}
      </h3>
      {asked.why && <p className="text-14 text-ink-2">{t('why', { text: asked.why[lang] })}</p>}
      {asked.condition && !asked.isDue && (
        <p className="text-14 text-ink-2">{t('when', { text: asked.condition[lang] })}</p>
      )}
      {asked.expiredOn && (
        <p className="tone-bad flex items-start gap-1 text-14">
          <Icon name="alert" className="mt-1" />
          {own('expired', { date: asked.expiredOn })}
        </p>
      )}
      {asked.files.length > 0 && (
        <ul className="mt-2 border-t border-line">
          {asked.files.map(file => (
            <FileLine
              key={file.id}
              file={file}
              kind={asked.kind}
              isOpen={asked.isOpen}
              mayChange={asked.openFiles.includes(file.id)}
              place={place}
            />
          ))}
        </ul>
      )}
      {asked.isOpen && (
        <p className="mt-2 text-14">
          <ChooseLink
            applicationId={place.applicationId}
            personId={place.personId}
            place={{ kind: asked.kind }}
            name={name[locale === 'en' ? 'en' : 'zh']}
          />
        </p>
      )}
      {asked.isOpen && (
        <Uploader
          applicationId={place.applicationId}
          personId={place.personId}
          kind={asked.kind}
          accepts={accepts}
          back={place.back}
          folds={!wasEmpty}
          onDone={() => router.refresh()}
        />
      )}
    </div>
  )
}

/** The files of a section or of the whole application, kind by kind. */
export function EvidenceList({
  kinds,
  isPart,
  ...place
}: FilePlace & {
  kinds: readonly ShownKind[]
  /** One of several lists on a page that tells the quota once. */
  isPart?: boolean
}) {
  return (
    <>
      {kinds.map(asked => (
        <EvidenceKind key={asked.kind} asked={asked} place={place} />
      ))}
      {!isPart && kinds.some(asked => asked.isOpen) && <CaseQuota applicationId={place.applicationId} />}
    </>
  )
}
