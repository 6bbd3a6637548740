import { type Column, type SQL, sql } from 'drizzle-orm'
import { shanghaiDate } from '@/domain/calendar/days'

/**
 * Whether a person may hear of a case on a day: to whoever has a tie to it, short of acting for its enterprise, it does
 * not exist. Asked when a message is promised, again when it goes out, and when what was told is read.
 */
export const mayHearOf = (
  personId: Column | string,
  applicationId: Column | string,
  now: Date,
): SQL<boolean> => sql`not exists (
  select 1 from application heard where heard.id = ${applicationId}
    and is_conflicted(${personId}, heard.id, ${shanghaiDate(now)}::date)
    and not exists (select 1 from membership m
      where m.person_id = ${personId} and m.enterprise_id = heard.enterprise_id and m.removed_at is null))`

/** Whether a person may hear of a certificate on a day: to whoever is tied to its holder, short of acting for it, it does not exist. */
export const mayHearOfCertificate = (
  personId: Column | string,
  certificateId: Column | string,
  now: Date,
): SQL<boolean> => sql`(not is_tied_to_holder(${personId}, ${certificateId}, ${shanghaiDate(now)}::date)
  or exists (select 1 from certificate heard join enterprise holder on holder.credit_code = heard.credit_code
    join membership m on m.enterprise_id = holder.id and m.removed_at is null
    where heard.id = ${certificateId} and m.person_id = ${personId}))`
