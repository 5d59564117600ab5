import { sayOutcome } from '../../document/notice-words.ts';
import { nameDayOfWeek } from '../../document/posted.ts';
import type { PublicNotice } from '../../protect/disclosure.ts';
import type { Channel } from '../../record/notice/schema.ts';
import { nameDay } from '../../record/value/calendar.ts';
import { close } from '../say.ts';

/** How the slip of a consultation stands on a day: what its page says first. */
export interface SlipStanding {
  /** True while it can be handed in, or will be: it is offered for printing. */
  isOffered: boolean;
  says: string;
  /** Once the time is over: whom to tell all the same. */
  call?: Pick<Channel, 'unit' | 'phone'>;
}

/**
 * What is to be known of a slip before it is printed: until when it can be handed in; afterwards, that the time is over, what
 * came of it, and whose telephone is still there. What comes late is only said not to count as brought in that time: no rule
 * says that it is refused.
 */
export function tellSlip(notice: PublicNotice): SlipStanding {
  const { consultation, outcome, state, withdrawn } = notice;
  if (state === 'withdrawn') {
    const why = withdrawn ? `${nameDay(withdrawn.on)}撤下了，原因：${close(withdrawn.reason)}` : '撤下了。';
    return { isOffered: false, says: `这份公示${why}`, ...callLater(notice) };
  }
  if (state === 'closed' || state === 'settled') {
    const end = consultation ? `公示已在${nameDay(consultation.end)}截止。` : '公示已经截止。';
    const then = '现在再提的，不算公示期内的意见。';
    return {
      isOffered: false,
      says: `${end}${outcome ? sayOutcome(outcome) : ''}${then}`,
      ...callLater(notice),
    };
  }
  const time = consultation ? `到${nameDayOfWeek(consultation.end)}为止（当天也算）都可以交。` : '';
  const begin = state === 'issued' && consultation ? `公示从${nameDayOfWeek(consultation.start)}开始，` : '';
  return { isOffered: true, says: `${begin}${time}` };
}

/** The supervision of the notice; where it has no telephone, the office that took the objections. */
function callLater({ objection, supervision }: PublicNotice): Pick<SlipStanding, 'call'> {
  const call = [supervision, objection].find((each) => each?.phone !== undefined);
  return call ? { call } : {};
}
