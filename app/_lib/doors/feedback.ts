import { FeedbackForm } from '@/domain/decision/feedback'
import { releaseFeedback } from '@/services/feedback/release'
import { saveFeedback } from '@/services/feedback/save'
import { door } from '../door'

export const feedbackDoors = {
  'save-feedback': door(FeedbackForm, saveFeedback),
  'release-feedback': door(FeedbackForm, releaseFeedback),
}
