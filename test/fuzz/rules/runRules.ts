import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';
import { ENCODINGS } from '../../encodings';
import { textsWithPieces, textsWithSecrets } from '../../engine/harness/secretSearch';
import { textsIn } from '../../engine/harness/textsIn';
import type { HostileRun } from '../generators/runs';
import type { Outcome } from '../performRun';
import { saysKeys } from '../server/echoes';
import type { Broken } from './broken';
import { brokenItem, contradictions, rulesFor, type ItemKind } from './itemRules';
import { brokenError, brokenLetters, brokenText } from './shownTexts';

/** A label in the list behind 'Chat': at most 200 letters of a stranger's, and what we say behind. */
const MAX_NAME = 240;

/** What came of a run that should not have. */
export function brokenOutcome(run: HostileRun, outcome: Outcome, baseUrl: string): Broken[] {
	return [
		...outcome.items.flatMap((item) => brokenRunItem(run, item)),
		...brokenShown(outcome),
		...brokenCount(run, outcome),
		...brokenSize(run, outcome),
		...leaks(run, outcome, baseUrl),
	];
}

function brokenRunItem(run: HostileRun, item: IDataObject): Broken[] {
	const { response, ...rest } = item;
	const isSimple = !('isGroup' in item);
	const kind = kindOf(run, item);
	const rules = rulesFor(kind, isSimple);
	const isWrong = textsIn(rest).some(([, text]) => text.includes('\ufffd'));
	const isNobody = [item.id, item.gatewayChatId, item.name].every((value) => value === null);
	const isResolved = run.parameters.includes('"resolveLids"');
	const broken: Broken[] = [...brokenItem(rest, rules), ...contradictions(rest, isResolved)];
	if (response !== undefined && !isPlainObject(response)) {
		broken.push({ rule: 'a response is an object that can be written as JSON', seen: response });
	}
	if (isWrong) broken.push({ rule: 'no wrongly decoded character in an item', seen: item });
	if (isNobody && run.door === 'node' && !parametersSay(run, 'getChats')) {
		broken.push({ rule: 'an item says of whom it is', seen: item });
	}
	return broken;
}

function kindOf({ door, parameters }: HostileRun, item: IDataObject): ItemKind {
	if ('groupId' in item) return 'participant';
	if (door === 'trigger') return 'event';
	return /"operation":"getGroup(?:Invite)?Metadata"/.test(parameters) ? 'group' : 'chat';
}

function parametersSay({ parameters }: HostileRun, operation: string): boolean {
	return parameters.includes(`"operation":"${operation}"`);
}

/** Numbers that no double can hold become others, as the gateway's own object is left untouched. */
function isPlainObject(value: unknown): boolean {
	try {
		return isRecord(JSON.parse(JSON.stringify(value)));
	} catch {
		return false;
	}
}

function brokenShown({ errors, itemErrors, strayErrors, hints, logged, names }: Outcome): Broken[] {
	return [
		...errors.flatMap(brokenError),
		...itemErrors.flatMap((text) => brokenText('message', text)),
		...hints.flatMap((text) => brokenText('hint', text)),
		...logged.flatMap((text) => brokenText('log', text)),
		...names.flatMap((text) => brokenLetters('list', text)),
		...names
			.filter((text) => text.length > MAX_NAME)
			.map((seen) => ({ rule: "200 letters of a gateway's in a list at most", seen })),
		...strayErrors.map((seen) => ({ rule: "only n8n's own errors are thrown", seen })),
	];
}

/** Whether each input item came to something, and to no more than it was to. */
function brokenCount(run: HostileRun, { isStarted, items, errors, itemErrors }: Outcome): Broken[] {
	const broken: Broken[] = [];
	const settings = JSON.parse(run.parameters) as IDataObject;
	const isSplit = /"splitParticipants":true/.test(run.parameters);
	const isGetChats = settings.operation === 'getChats';
	if (run.door !== 'node' || isSplit || !isStarted) return broken;
	const seen = { items: items.length, errors: errors.length, itemErrors: itemErrors.length };
	if (!isGetChats && errors.length === 0 && items.length + itemErrors.length !== run.inputItems) {
		broken.push({ rule: 'each input item gives one item or fails', seen });
	}
	if (errors.length > 0 && run.onError !== 'stopWorkflow') {
		broken.push({ rule: 'a failed input item does not stop the others', seen });
	}
	const most = Math.max(0, Number(settings.limit)) * run.inputItems;
	if (isGetChats && settings.returnAll !== true && items.length > most) {
		broken.push({ rule: 'a limit is kept', seen });
	}
	return broken;
}

/** An answer that is larger, unpacked, than the person allows. */
function brokenSize(run: HostileRun, { errors, itemErrors }: Outcome): Broken[] {
	const { options } = JSON.parse(run.parameters) as { options?: { maxAnswerMegabytes?: unknown } };
	const [first] = run.answers;
	if (run.door !== 'node' || !first || !('bombOf' in first.body)) return [];
	const most = options?.maxAnswerMegabytes;
	const isTooLarge = typeof most === 'number' && first.body.bombOf > most;
	const isRefused = errors.length + itemErrors.length > 0;
	return isTooLarge && !isRefused ? [{ rule: 'too large an answer is refused', seen: most }] : [];
}

/**
 * Where a key, or the address that may hold one, got out. What a gateway writes into a chat is the
 * chat's, so that items are left out where it said a key.
 */
function leaks(run: HostileRun, outcome: Outcome, baseUrl: string): Broken[] {
	const { secrets } = run.account;
	const { errors, strayErrors, itemErrors, hints, logged, names, everything } = outcome;
	const shown = { errors, strayErrors, itemErrors, hints, logged, names };
	const chats = saysKeys(JSON.stringify(run.answers)) ? outcome.items : [];
	const told = textsWithSecrets(shown, secrets);
	const kept = told.length > 0 ? [] : textsWithSecrets(everything, secrets, chats);
	const address = textsWithSecrets(shown, [baseUrl]);
	return [
		...told.map((seen) => ({ rule: `no key is shown, ${formOf(seen[1], secrets)}`, seen })),
		...kept.map((seen) => ({ rule: 'no key is kept', seen })),
		...textsWithPieces(shown, secrets).map((seen) => ({
			rule: 'no piece of a key is shown',
			seen,
		})),
		...address.map((seen) => ({
			rule: `no address is shown, ${formOf(seen[1], [baseUrl])}`,
			seen,
		})),
	];
}

/** How a key is written in a text. */
function formOf(text: string, secrets: readonly string[]): string {
	const [form] =
		ENCODINGS.find(([, write]) => secrets.some((secret) => text.includes(write(secret)))) ?? [];
	return form ?? 'in whatever way';
}
