import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseHead } from '@/components/apply/case-head'
import { CaseRail, CaseStrip } from '@/components/apply/case-rail'
import { ExtensionPanel } from '@/components/apply/extension-panel'
import { longDay } from '@/components/apply/format'
import { HubCorrection } from '@/components/apply/hub-correction'
import { HubDraft } from '@/components/apply/hub-draft'
import { HubStatus } from '@/components/apply/hub-status'
import { PresenceRail } from '@/components/apply/presence'
import { RecallPanel } from '@/components/apply/recall-panel'
import { VetoNotice } from '@/components/apply/veto-notice'
import { AskWithdrawalForm } from '@/components/conflict/ask-withdrawal'
import { WithdrawalList } from '@/components/conflict/withdrawal-list'
import { CarriedSummary } from '@/components/renewal/carried'
import { StartAgain } from '@/components/renewal/start-again'
import { TwoColumns } from '@/components/shell/side-rail'
import { shanghaiDate } from '@/domain/calendar/days'
import { viewHub } from '@/services/application/view-hub'
import { viewOwnWithdrawals } from '@/services/conflict/view-withdrawals'
import { ReviewWords } from '../../../(review)/_words'
import { askExtension, askWithdrawal, recallApplication } from '../actions'
import { startRenewal } from '../vault/actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub'))('caseTitle'),
})

export default async function CasePage({ params }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const [hub, asked, t, locale] = await Promise.all([
    viewOr404(viewHub(ctx, id)),
    viewOr404(viewOwnWithdrawals(ctx, id)),
    getTranslations('conflict.withdrawal'),
    getLocale(),
  ])
  const { shell } = hub
  const today = shanghaiDate(ctx.now)
  const next = hub.groups.find(group => group.status !== 'complete')?.group
  return (
    <TwoColumns
      aside={
        <CaseRail
          facts={shell}
          groups={hub.groups}
          current={next}
          forecast={hub.forecast}
          present={<PresenceRail applicationId={shell.id} present={hub.present} />}
        />
      }
    >
      <CaseHead facts={shell} />
      <CaseStrip facts={shell} forecast={hub.forecast} />
      <VetoNotice vetoes={hub.vetoes} />
      {hub.carried && <CarriedSummary carried={hub.carried} />}
      <StartAgain
        applicationId={shell.id}
        again={hub.again}
        successor={hub.successor}
        hasLapsed={shell.stage === 'lapsed'}
        action={shell.mayEdit ? startRenewal : null}
      />
      {shell.stage === 'draft' ? (
        <HubDraft hub={hub} today={today} />
      ) : shell.stage === 'correction' ? (
        <HubCorrection hub={hub} today={today}>
          {hub.extension && shell.mayEdit && (
            <ReviewWords names={['hub', 'content', 'desk', 'office']}>
              <ExtensionPanel applicationId={shell.id} facts={hub.extension} action={askExtension} />
            </ReviewWords>
          )}
        </HubCorrection>
      ) : (
        <HubStatus hub={hub}>
          {hub.recall && (
            <RecallPanel
              action={recallApplication}
              applicationId={shell.id}
              version={shell.version}
              recall={hub.recall}
              maySign={shell.maySign}
              today={today}
            />
          )}
        </HubStatus>
      )}
      {(asked.mayAsk || asked.lines.length > 0) && (
        <section className="mt-6" aria-label={t('own')}>
          {asked.lines.length > 0 && (
            <>
              <h2 className="text-16 font-bold">{t('own')}</h2>
              <WithdrawalList lines={asked.lines} dayOf={day => longDay(locale, day)} />
            </>
          )}
          {asked.mayAsk && (
            <ReviewWords names={['scoring', 'conflict']}>
              <AskWithdrawalForm applicationId={shell.id} action={askWithdrawal} />
            </ReviewWords>
          )}
        </section>
      )}
    </TwoColumns>
  )
}
