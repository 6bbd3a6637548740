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
  district_called: {
    subject: 'Please verify: {brand} {product}',
    body: '“{brand} {product}” ({enterprise}) has been accepted. Please complete the district check within the limit.',
  },
  expert_called: {
    subject: 'Review task: {brand} {product}',
    body: 'You were drawn at random as an expert for an application. Please make your declaration first; the file opens after it.',
  },
  inspector_called: {
    subject: 'Site visit: {brand} {product}',
    body: '“{brand} {product}” ({enterprise}) awaits its site visit. Please agree a date with the enterprise.',
  },
  committee_called: {
    subject: 'For deliberation: {brand} {product}',
    body: '“{brand} {product}” ({enterprise}) is before the committee. Please read the decision pack and vote.',
  },
  due_soon: {
    subject: 'Time limit: {brand} {product}',
    body: 'The limit of {to} for “{brand} {product}” is {due}. Please act in time.',
  },
  due_extended: {
    subject: 'More time for your correction, until {due}: {brand} {product}',
    body: 'The correction of “{brand} {product}” has been extended; the last day is {due}. The list stays the same. Please send it back in time.',
  },
  consensus_called: {
    subject: 'Consensus needed: {brand} {product}',
    body: 'The sheets were opened together and some items are too far apart. Please join the consensus.',
  },
  finding_added: {
    subject: 'Finding {code}: {brand} {product}',
    body: 'The site visit recorded finding {code}. Please answer by {due}.',
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
}

export default words
