/** The ways out where a gateway doesn't know what was asked for: what was entered first, the address last. */
const CHECK: Readonly<Record<string, string>> = {
	Chat: "Check 'Chat': a number needs its country code, and an ID is one that Get Chats gave. The account may also have no chat with this number yet.",
	Group:
		"Check 'Group': its ID is one that Get Chats gave. The account may also not be a member of the group, or no longer.",
	Invite:
		"Check 'Invite': an admin may have reset the link, and codes are case-sensitive. Ask for a new link.",
};

const OTHERS: Readonly<Record<string, string>> = {
	Chat: 'other chats',
	Group: 'other groups',
	Invite: 'other links',
};

/** Words that say that there is none. */
const NONE =
	/not[ _-]?found|not[ _-]?exist|not registered|no such|invalid|unknown|expired|revoked|gone/i;

/** What there can be none of. */
const WANTED = /chat|phone|number|contact|group|invit|link|jid|\blid\b/i;

/** Words that say that the account is in no such group: in a sentence, or WhatsApp's own. */
const NO_MEMBER =
	/\bnot (?:an? )?(?:group )?(?:member|participant)\b|\bnot in (?:the|this) group\b|\bgroup: Error: (?:forbidden|not-authorized)$/i;
const NO_MEMBER_CODE = /^(?:forbidden|not-authorized)$/;

/** Words that blame the address or the account. */
const ELSEWHERE = /\binstance\b|\bcannot (?:get|post)\b|\b(?:route|endpoint|resource)\b/i;

/** What an answer says about what was asked for. */
export type Blame = 'wanted' | 'membership' | 'unclear' | 'elsewhere';

/** Reads in a gateway's words whether it doesn't know what was asked for, or was asked at a wrong place. */
export function blameIn(words: string | null, isSuccess: boolean): Blame {
	const said = words ?? '';
	if (ELSEWHERE.test(said)) return 'elsewhere';
	if (NO_MEMBER.test(said) || (isSuccess && NO_MEMBER_CODE.test(said))) return 'membership';
	return NONE.test(said) && (isSuccess || WANTED.test(said)) ? 'wanted' : 'unclear';
}

/**
 * The way out where what a parameter holds was not found.
 * @param isCertain false where the answer may come from a wrong address, or from a phone in trouble
 */
export function notFoundAdvice(parameter: string, isCertain: boolean): string {
	const check = CHECK[parameter] ?? `Check '${parameter}'.`;
	if (isCertain) return check;
	const others = OTHERS[parameter] ?? 'others';
	return `${check} If ${others} fail too, check the phone in the provider's panel, then 'Base URL' in the credential.`;
}
