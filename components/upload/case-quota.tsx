import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { paths } from '@/domain/paths'
import { UploadQuota } from './quota'

/** What an application holds and may hold. */
export const CaseQuota = ({ applicationId }: { applicationId: string }) => (
  <UploadQuota
    to={paths.uploads(applicationId)}
    bytes={UPLOAD_LIMITS.totalBytes}
    files={UPLOAD_LIMITS.files}
  />
)
