import { toText } from '../../whatsapp/coerce';
import { findInviteCodes } from '../../whatsapp/inviteLink';
import type { NoInviteLink } from '../gateway';

/** The invite link of a group that was read by its id, or why there is none. */
export type InviteLinkRead = { inviteCode: string | null; noInviteLink?: NoInviteLink };

/** What Z-API's documents name in `invitationLinkError`: WhatsApp's own words. */
const REASONS: ReadonlyArray<[words: RegExp, reason: NoInviteLink]> = [
	[/forbidden|not[ _-]?authori[sz]ed/i, 'notAllowed'],
	[/too many|rate[ _-]?(?:limit|overlimit)/i, 'tooManyRequests'],
];

/** Known words are short. */
const MAX_WORDS = 200;

/** Reads `invitationLink`, which is there for admins alone; PlugChat doesn't document the error beside it. */
export function readInviteLink({
	invitationLink,
	invitationLinkError,
}: Record<string, unknown>): InviteLinkRead {
	const [inviteCode = null] = findInviteCodes(invitationLink);
	if (inviteCode !== null) return { inviteCode };
	const words = toText(invitationLinkError)?.slice(0, MAX_WORDS) ?? '';
	const [, noInviteLink] = REASONS.find(([pattern]) => pattern.test(words)) ?? [];
	return { inviteCode, ...(noInviteLink && { noInviteLink }) };
}
