import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseHead } from '@/components/apply/case-head'
import { CaseRail, CaseStrip } from '@/components/apply/case-rail'
import { ExtensionPanel } from '@/components/apply/extension-panel'
import { HubCorrection } from '@/components/apply/hub-correction'
import { HubDraft } from '@/components/apply/hub-draft'
import { HubStatus } from '@/components/apply/hub-status'
import { PresenceRail } from '@/components/apply/presence'
import { RecallPanel } from '@/components/apply/recall-panel'
import { VetoNotice } from '@/components/apply/veto-notice'
import { CarriedSummary } from '@/components/renewal/carried'
import { StartAgain } from '@/components/renewal/start-again'
import { TwoColumns } from '@/components/shell/side-rail'
import { shanghaiDate } from '@/domain/calendar/days'
import { viewHub } from '@/services/application/view-hub'
import { ReviewWords } from '../../../(review)/_words'
import { askExtension, recallApplication } from '../actions'
import { startRenewal } from '../vault/actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub'))('caseTitle'),
})

export default async function CasePage({ params }: Props) {
  const ctx = await signedIn()
  const hub = await viewOr404(viewHub(ctx, (await params).id))
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
    </TwoColumns>
  )
}
