import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { requestLocale } from '@/app/_lib/request'
import { ViewerDesk } from '@/components/evidence/viewer/desk'
import { PendingFile } from '@/components/evidence/viewer/pending-file'
import { SkipLink } from '@/components/shell/skip-link'
import { BackLink } from '@/components/ui/page-title'
import { readBox, readPage } from '@/domain/evidence/place'
import { paths } from '@/domain/paths'
import { pickWords } from '@/domain/words/messages'
import { viewDocument } from '@/services/evidence/view-document'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ [key: string]: string | string[] | undefined }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('viewer'))('title'),
})

/** One file by itself, for whoever may open it; `page` and `box` say what is looked for. */
export default async function FilePage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const [ctx, locale, t] = await Promise.all([
    signedIn(paths.fileView(id, Number(asked.page) || 1, readBox(asked.box) ?? undefined)),
    requestLocale(),
    getTranslations('viewer'),
  ])
  const outcome = await viewDocument(ctx, id)
  if (!outcome.ok && outcome.because.code === 'pending') return <PendingFile />
  const { files, back, sha256 } = await viewOr404(outcome)
  const file = files.find(each => each.id === id)
  const page = asked.page === undefined ? null : readPage(asked.page, file?.pages ?? 1)
  return (
    <div data-density="work" className="viewer-desk">
      <SkipLink />
      <main id="main" tabIndex={-1}>
        <h1 className="sr-only">{file?.name}</h1>
        <p className="sr-only">{t('hash', { hash: sha256 })}</p>
        <NextIntlClientProvider
          locale={locale}
          messages={pickWords(locale, ['ui', 'shell', 'refusal', 'viewer'])}
          timeZone="Asia/Shanghai"
        >
          <ViewerDesk
            key={id}
            files={files}
            start={{ file: id, page, box: readBox(asked.box) }}
            lead={<BackLink href={back}>{t('back')}</BackLink>}
            className="viewer-alone"
            hasAddress
          />
        </NextIntlClientProvider>
      </main>
    </div>
  )
}
