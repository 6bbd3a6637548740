import type zh from '../zh-CN/mail'

const words: typeof zh = {
  foot: 'Sent by the Chongqing Made quality recognition system; please do not reply. Recognition is free of charge and no agent is employed.',
  enterprise_moved: {
    subject: '{brand} {product}: {transition}',
    body: 'News of “{brand} {product}” by {enterprise}: {transition}. The case is now at {to}.\nSign in to see who holds it, what comes next and when.',
  },
  office_moved: {
    subject: '{brand} {product}: {transition}',
    body: '“{brand} {product}” ({enterprise}): {transition}, now at {to}. Please act within the limit.',
  },
  work_over: {
    subject: 'No further work needed: {brand} {product}',
    body: 'The enterprise has withdrawn “{brand} {product}”. The case ends here; please stop checking, scoring or visiting. What you have recorded is kept.',
  },
  district_called: {
    subject: 'Please verify: {brand} {product}',
    body: '“{brand} {product}” ({enterprise}) has been accepted. Please complete the district check within the limit.',
  },
  expert_called: {
    subject: 'Review task: {brand} {product}',
    body: 'You are called as an expert for an application. Please declare or decline by {answerBy}; the file opens after the declaration.\nWithout an answer by then somebody else is drawn for the seat.',
  },
  answer_due: {
    subject: 'Please answer by {due}: {brand}',
    body: 'You have not answered a call to review yet. Please declare or decline by {due}; after that somebody else is drawn for the seat, and the register remembers that no answer came.',
  },
  answer_missed: {
    subject: 'Call to review has lapsed: {brand}',
    body: 'The call was to be answered by {due} and no answer came, so somebody else is drawn for the seat and there is nothing left for you to do. The register remembers it.',
  },
  inspector_called: {
    subject: 'Site visit: {brand} {product}',
    body: '“{brand} {product}” ({enterprise}) awaits its site visit. Please agree a date with the enterprise.',
  },
  inspector_replaced: {
    subject: 'You are no longer on the visit: {brand} {product}',
    body: 'The case officer has replaced you on the site visit of “{brand} {product}” ({enterprise}); you need not go there.\nReason: {reason}\nWhat you recorded is kept. If you have a question, please ask the case officer.',
  },
  inspector_left: {
    subject: 'An inspector has left: {brand} {product}',
    body: 'Inspector {alias} takes no further part in the site visit of “{brand} {product}” ({enterprise}).\nReason: {reason}\nWho follows is drawn at random; whoever joins after the day of the visit goes there again before signing.',
  },
  committee_called: {
    subject: 'For deliberation: {brand} {product}',
    body: '“{brand} {product}” ({enterprise}) is before the committee. Please read the decision pack and vote.',
  },
  move_undone: {
    subject: 'Correction: {brand} {product} was not moved',
    body: 'You were just told of “{transition}” for “{brand} {product}” ({enterprise}). That move was taken back: the case is still at {to} with the same date. Please disregard the earlier mail.',
  },
  feedback_ready: {
    subject: 'Feedback report: {brand} {product}',
    body: 'The feedback report on “{brand} {product}” has been sent. It gives the points of every item, the reasons, and what could be improved. Sign in and read it on the page of the application.',
  },
  feedback_due: {
    subject: 'Feedback report to be sent by {due}: {brand} {product}',
    body: 'The feedback report on “{brand} {product}” has not been sent yet; the last day is {due}. Please word what the experts wrote and send it to the enterprise.',
  },
  feedback_overdue: {
    subject:
      'Feedback report {days, plural, one {# working day} other {# working days}} over: {brand} {product}',
    body: 'The feedback report on “{brand} {product}” was to be sent to the enterprise by {due}; it is {days, plural, one {# working day} other {# working days}} over and still waits. Please send it.',
  },
  due_soon: {
    subject: 'Time limit: {brand} {product}',
    body: 'The limit of {to} for “{brand} {product}” is {due}. Please act in time.',
  },
  surveillance_called: {
    subject: 'To be checked: {brand} {product}',
    body: 'You were drawn at random in “{round}” to check “{brand} {product}” ({enterprise}). Please check and record by {due}. If you are tied to the firm or cannot go, sign in and leave the check on its page; another inspector is then drawn.',
  },
  surveillance_left: {
    subject: 'Inspectors changed: {brand} {product}',
    body: 'An inspector of “{brand} {product}” in “{round}” has left; the next is drawn from the same list. The page of the round says who goes now. The check is still due by {due}.',
  },
  surveillance_vacant: {
    subject: 'Inspector missing: {brand} {product}',
    body: 'Fewer than two inspectors go to “{brand} {product}” in “{round}”, due by {due}, and nobody on the list can follow at the moment. The seat is filled by itself as soon as somebody has room; if that is too late, sign in, strike the target and draw another.',
  },
  surveillance_off: {
    subject: 'Surveillance called off: {brand} {product}',
    body: '“{brand} {product}” is no target of “{round}” any more; this check does not take place.',
  },
  surveillance_stuck_no_targets: {
    subject: 'Surveillance could not be drawn: {round}',
    body: 'The draw of “{round}” is due, but every certificate on the list has been struck. Please sign in, take the round back and publish another.',
  },
  surveillance_stuck_too_few_inspectors: {
    subject: 'Surveillance could not be drawn: {round}',
    body: 'The draw of “{round}” is due, but with those tied to the firms passed over some target does not get two inspectors. Please sign in, take the round back, add inspectors and publish another; the draw is tried again every hour.',
  },
  surveillance_stuck_no_room: {
    subject: 'Surveillance could not be drawn: {round}',
    body: 'The draw of “{round}” is due, but the inspectors on the list have too much in hand. It is tried again every hour; if that is too late, please sign in, take the round back and publish a smaller share.',
  },
  surveillance_notice: {
    subject: 'Notice of surveillance: {brand} {product}',
    body: '“{brand} {product}” was drawn at random in public in “{round}”. Inspectors will arrange a time with you, {due} at the latest. Nothing is charged.',
  },
  surveillance_conform: {
    subject: 'Result of surveillance: {brand} {product}',
    body: '“{brand} {product}” was checked on {day} in “{round}”; nothing was found that does not conform. The result is published.',
  },
  surveillance_nonconform: {
    subject: 'Result of surveillance: {brand} {product}',
    body: '“{brand} {product}” was checked on {day} in “{round}”; something was found that does not conform. The result is published; sign in to read what was found, and contact the officer if you disagree.',
  },
  surveillance_due: {
    subject: 'Surveillance due by {due}: {brand} {product}',
    body: 'The next step for “{brand} {product}” in “{round}” is due by {due}: check and record it, or publish the result of the check.',
  },
  surveillance_overdue: {
    subject: 'Surveillance {days} working days overdue: {brand} {product}',
    body: '“{brand} {product}” in “{round}” was due by {due} and is {days} working days late; the public page says so. Please see to it.',
  },
  sheet_reopened: {
    subject: 'Your sheet was given back: {brand} {product}',
    body: 'Your score sheet for “{brand} {product}” was given back to you.\nReason: {reason}\nEverything you wrote is still there. Change what you want to change and seal it again; if nothing is to be changed, seal it as it is.',
  },
  consensus_said: {
    subject: 'New remark in the consensus: {brand} {product}',
    body: 'A member of the panel has said something about item {item} of “{brand} {product}”. Please read it and answer.',
  },
  overdue: {
    subject: '{days, plural, one {# working day} other {# working days}} over: {brand} {product}',
    body: 'The limit of {to} for “{brand} {product}” was {due}; it is {days, plural, one {# working day} other {# working days}} over and still open. Please finish it, or note the reason on the page of the case.',
  },
  due_extended: {
    subject: 'More time for your correction, until {due}: {brand}',
    body: 'The correction of “{brand} {product}” has been extended; the last day is {due}. The list stays the same. Please send it back in time.',
  },
  veto_added: {
    subject: 'A veto is in force until {expiresOn}: {brand} {product}',
    body: 'A veto holds “{brand} {product}” ({enterprise}) up; until it expires or is repaired it can’t be accepted, proposed or recognised.\nList: {list}\nSource: {source}\nDecision: {decisionNumber} of {decidedOn}\nLegal basis: {legalBasis}\nIn force until {expiresOn}; lets go by itself the day after\nThe page of the application says how to repair it.',
  },
  veto_updated: {
    subject: 'A veto was changed, in force until {expiresOn}: {brand} {product}',
    body: 'A veto against “{brand} {product}” ({enterprise}) was changed and now reads:\nList: {list}\nSource: {source}\nDecision: {decisionNumber} of {decidedOn}\nLegal basis: {legalBasis}\nIn force until {expiresOn}',
  },
  veto_lifted: {
    subject: 'A veto was lifted: {brand} {product}',
    body: 'A veto against “{brand} {product}” ({enterprise}) was lifted and no longer holds it up.\nList: {list}\nDecision: {decisionNumber}',
  },
  veto_ended: {
    subject: 'A veto has expired: {brand} {product}',
    body: 'A veto against “{brand} {product}” ({enterprise}) expired on {expiresOn} and no longer holds it up.\nList: {list}\nDecision: {decisionNumber}',
  },
  expert_conflict_found: {
    subject: 'New conflict of a panel member: {brand} {product}',
    body: 'After a change in the expert register, panel member {alias} of {brand} {product} ({enterprise}) is in conflict with the enterprise. Please look into it and replace the member if need be.',
  },
  inspector_conflict_found: {
    subject: 'New conflict of an inspector: {brand} {product}',
    body: 'After a change of the register, inspector {alias} of “{brand} {product}” ({enterprise}) has a new conflict with the applicant, and the case is closed to them. Please replace them on the page of the visit.',
  },
  withdrawal_asked: {
    subject: 'Request for an expert’s withdrawal: {brand} {product}',
    body: '{enterprise} asks that an expert keep out of the case of {brand} {product}. Please look into it and answer with a reason.',
  },
  withdrawal_answered: {
    subject: 'Your request for an expert’s withdrawal: {brand} {product}',
    body: 'Your request that an expert keep out of the case of {brand} {product} has been answered; the reason is on the page of the case.',
  },
  extension_asked: {
    subject: 'More time asked for: {brand} {product}',
    body: '“{brand} {product}” ({enterprise}) asks for more time for its correction, now due {due}. Reason:\n{reason}\nPlease grant it or say why not.',
  },
  extension_refused: {
    subject: 'More time not granted: {brand} {product}',
    body: 'The correction of “{brand} {product}” was given no more time; the last day is still {due}. Reason:\n{reason}\nPlease hand it back by then.',
  },
  consensus_called: {
    subject: 'Consensus needed: {brand} {product}',
    body: 'The sheets were opened together and some items are too far apart. Please join the consensus.',
  },
  visit_planned: {
    subject: 'Site visit on {on}: {brand} {product}',
    body: 'The site visit for “{brand} {product}” is set for {on}. What is looked at, and when:\n{agenda}\nPlease have people on hand who know the matter, and the originals ready. The visit costs nothing, and inspectors accept neither meals nor gifts.',
  },
  finding_added: {
    subject: 'Finding {code}: {brand} {product}',
    body: 'The site visit recorded finding {code}. Please answer by {due}.',
  },
  finding_returned: {
    subject: 'Finding {code} needs more: {brand} {product}',
    body: 'The answer to finding {code} does not yet do:\n{note}\nPlease add to it by {due}.',
  },
  objection_received: {
    subject: 'Objection received: {brand} {product}',
    body: 'An objection was filed against “{brand} {product}” in its public notice. No certificate can be issued before it is answered.',
  },
  objection_receipt: {
    subject: 'Receipt {receipt} for your objection',
    body: 'We received your objection to “{brand} {product}”. Receipt: {receipt}. The applicant is not told who you are.',
  },
  objection_answered: {
    subject: 'Answer to objection {receipt}',
    body: 'Your objection {receipt} has been answered:\n{answer}',
  },
  account_invite_staff: {
    subject: 'Invitation to the Chongqing Made quality recognition system',
    body: 'Dear {name},\n{by} invites you to join as {role, select, officer {case officer} district {district officer} expert {expert} inspector {inspector} committee {committee member} chair {committee chair} admin {administrator} auditor {auditor} other {member of staff}}.\nPlease open the link below within {days} days to set a password and a second factor. The link works once.',
  },
  account_invite_member: {
    subject: '{enterprise} invites you to work on its quality recognition',
    body: '{by} invites you to join {enterprise} as {role, select, owner {owner} editor {editor} signer {signer} other {viewer}}.\nPlease open the link below within {days} days. If you do not know the sender, you need not do anything.',
  },
  account_reset: {
    subject: 'Set a new password',
    body: 'Dear {name},\nSomebody asked to set a new password for this account. Open the link below within {hours, plural, one {# hour} other {# hours}} to choose one; the link works once.\nIf it was not you, you need not do anything: the present password still works.',
  },
  account_register: {
    subject: 'Finish your registration',
    body: 'Dear {name},\nSomebody is registering an account for “{enterprise}” with this address. Open the link below within {hours, plural, one {# hour} other {# hours}} to finish; the link works once.\nIf it was not you, you need not do anything: no account will be opened.',
  },
  account_known: {
    subject: 'You have an account already',
    body: 'Dear {name},\nSomebody registered an enterprise with this address. You have an account already, so no other was opened.\nIf it was you, sign in; a forgotten password can be set anew on that page.\nIf it was not you, you need not do anything: nothing about your account has changed.',
  },
  account_notice: {
    subject:
      '{kind, select, attempts {Repeated attempts to sign in to your account} password_changed {Your password was changed} second_factor_set {Second factor set up} second_factor_reset {Second factor reset by an administrator} identity_linked {Your account was linked to single sign-on} disabled {Your account was disabled} roles_changed {Your roles have changed} code_registered {Somebody registered with your credit code} member_removed {You are no longer a member of an enterprise account} other {Notice about your account}}',
    body: '{kind, select, attempts {Somebody gave a wrong password again and again and has been stopped for now. You can still sign in from where you usually do. If the password may be known to others, please change it soon.} password_changed {The password of your account has just been changed. All devices have been signed out.} second_factor_set {A second factor has been set up for your account. All other devices have been signed out.} second_factor_reset {An administrator reset your second factor. Please set up a new one at your next sign-in.} identity_linked {Your account has just been linked to single sign-on, which you can use from now on.} disabled {An administrator disabled your account. Please contact the administrator with any question.} roles_changed {An administrator changed your roles, with effect at once.} code_registered {{who} registered an account with the unified social credit code of {about}. They see nothing of your enterprise. If it is a colleague, invite them on the members page; if not, you need not do anything.} member_removed {You were taken out of the account of {about} and can no longer see its applications.} other {Your account has changed.}}\nIf this was not you, set a new password at once and contact the administrator.',
  },
}

export default words
