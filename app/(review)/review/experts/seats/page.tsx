import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedIn } from '@/app/_lib/page'
import { SheetImport } from '@/components/sheet-import/sheet-import'
import { Templates } from '@/components/sheet-import/templates'
import { WorkPage } from '@/components/shell/work-page'
import { BackLink } from '@/components/ui/page-title'
import { MOST_SEAT_ROWS } from '@/domain/expert/seats/sheet'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { ReviewWords } from '../../../_words'
import { previewSeats, takeSeats } from '../people/actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('sheetImport.seats'))('title'),
})

export default async function SeatTablePage() {
  const ctx = await signedIn()
  if (!hasRole(ctx.actor, 'officer')) notFound()
  const t = await getTranslations('sheetImport.seats')
  return (
    <ReviewWords names={['sheetImport', 'veto', 'case', 'application', 'hub', 'workflow']}>
      <WorkPage title={t('title')} bar={<BackLink href={paths.reviewExperts()}>{t('back')}</BackLink>}>
        <div className="max-w-280 px-6 py-5 max-md:px-4">
          <p className="max-w-measure text-ink-2">{t('lede')}</p>
          <Templates hrefOf={kind => paths.reviewExpertFile(`seats.${kind}`)} />
          <SheetImport
            kind="seats"
            most={MOST_SEAT_ROWS}
            subject={['reference', 'expert']}
            names={{}}
            back={paths.reviewExperts()}
            again={paths.reviewSeats()}
            preview={previewSeats}
            take={takeSeats}
          />
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
