'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { paths } from '@/domain/paths'
import { RefusalNotice } from '../apply/refusal-notice'
import { send } from '../form/send'
import { Button } from '../ui/button'
import { Drawer } from '../ui/dialog'
import { localHref } from '../ui/href'
import { Notice } from '../ui/notice'
import { QueryButtons, QuerySearch } from '../ui/query-parts'
import { ChoiceList } from './choice-list'
import type { ChoiceLine, ChoicePlace } from './line'
import { useChoice, type Wrong } from './use-choice'

/** What of the vault fits, in a sheet beside the page: searched, turned over, and put where one was. */
export function ChooseSheet({
  applicationId,
  personId,
  place,
  name,
  onClose,
}: {
  applicationId: string
  personId: string
  place: ChoicePlace
  name: string
  onClose: () => void
}) {
  const t = useTranslations('vault')
  const ui = useTranslations('ui.pager')
  const locale = useLocale()
  const router = useRouter()
  const { asked, ask, choice, because } = useChoice(applicationId, place)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [taking, setTaking] = useState<string | null>(null)
  const isFile = 'kind' in place
  const why = wrong ?? because

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = new FormData(event.currentTarget).get('q')
    ask({ q: typeof q === 'string' ? q : '', page: 1 })
  }
  const take = async ({ id: itemId }: ChoiceLine) => {
    setTaking(itemId)
    setWrong(null)
    const answer = await send(
      isFile ? 'take-vault-file' : 'take-vault-record',
      { applicationId, itemId, ...place, ...(isFile ? {} : { version: choice?.version ?? 0 }) },
      { key: crypto.randomUUID(), personId },
    )
    setTaking(null)
    if (answer.kind !== 'done') return setWrong(answer.kind === 'refused' ? answer.because : answer.kind)
    // A section is opened anew, since its form holds the answers it had.
    if (!isFile)
      return location.assign(localHref(locale, `${paths.applySection(applicationId, place.section)}?saved=1`))
    onClose()
    router.refresh()
  }

  return (
    <Drawer
      open
      onOpenChange={open => !open && onClose()}
      title={isFile ? t('choose.titleFile', { kind: name }) : t('choose.titleRecord', { section: name })}
      sub={t(isFile ? 'choose.lede' : 'choose.ledeRecord')}
    >
      <form onSubmit={search} className="mt-4 flex flex-wrap items-center gap-2">
        <QuerySearch label={t('search')} value={asked.q} className="min-w-0 grow" />
        <QueryButtons />
      </form>
      {isFile && (
        <Button
          look="ghost"
          size="sm"
          className="mt-2 -ml-3"
          onClick={() => ask({ all: !asked.all, page: 1 })}
        >
          {t(asked.all ? 'choose.only' : 'choose.all')}
        </Button>
      )}
      {why && (
        <div className="mt-3">
          {why === 'unreachable' ? (
            <Notice tone="wait" title={t('choose.unreachable')} />
          ) : (
            <RefusalNotice because={why} />
          )}
        </div>
      )}
      {choice ? (
        <ChoiceList
          lines={choice.lines}
          isFile={isFile}
          deed={line => (
            <Button
              size="sm"
              busy={taking === line.id}
              onClick={() => void take(line)}
              aria-label={`${t(isFile ? 'choose.use' : 'choose.fill')} ${line.title}`}
            >
              {t(isFile ? 'choose.use' : 'choose.fill')}
            </Button>
          )}
        />
      ) : (
        !why && <p className="mt-4 text-14 text-ink-2">{t('choose.looking')}</p>
      )}
      {choice && choice.pages > 1 && (
        <p className="mt-4 flex items-center justify-between gap-2 text-14 text-ink-2">
          <Button size="sm" blocked={choice.page <= 1} onClick={() => ask({ page: choice.page - 1 })}>
            {ui('previous')}
          </Button>
          {ui('place', { page: choice.page, pages: choice.pages })}
          <Button
            size="sm"
            blocked={choice.page >= choice.pages}
            onClick={() => ask({ page: choice.page + 1 })}
          >
            {ui('next')}
          </Button>
        </p>
      )}
    </Drawer>
  )
}
