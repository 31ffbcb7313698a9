import type { Ask } from './caller';
import type { Arguments } from './listing';
import type { Listed } from './toolAnswer';

/** What a person asks an agent, and how a model would find the answer with the tools. */
export type Question = {
	/** In the person's words, on Thursday, 15 January 2026. */
	asked: string;
	gateway: 'plugChat' | 'evolution';
	/** The calls, each with arguments that follow from the question or from the answers before. */
	plan: (ask: Ask) => Promise<string[]>;
	/** The answer that is right by how the account was made. */
	expected: string[];
	/** The calls of the tools as they were before; null where no calls of theirs led to an answer. */
	before: CallBefore[] | null;
};

/** A call of one of the three tools that there were. */
export type CallBefore = { name: NameBefore; args: Arguments };
export type NameBefore = 'Get_chats' | 'Get_chat_metadata' | 'Get_group_invite_metadata';

/** All chats had to be read where a question is about more than a known number of the newest. */
export const ALL_CHATS: CallBefore[] = [{ name: 'Get_chats', args: { Limit: 10_000 } }];

/** The values of one key of what is listed. */
export function valuesOf(listed: readonly Listed[], key: string): string[] {
	return listed.map((item) => String(item[key]));
}
