import fc from 'fast-check';
import { toChat, toGroup, type Chat, type Group } from '../../nodes';
import { GatewayError } from '../../nodes/WhatsAppChats/gateways/gatewayError';
import type { Campaign } from './campaign';
import { hostileChats, hostileGroups } from './generators/entries';
import type { JsonText } from './generators/jsonText';
import type { Broken } from './rules/broken';
import { brokenItem, contradictions, rulesFor } from './rules/itemRules';
import { watchPrototypes } from './rules/pollution';
import { brokenError } from './rules/shownTexts';

const NOW = new Date('2026-01-15T17:00:00.000Z');
const CODE = 'Kx8Zq0aB1cD2eF3gH4iJ5k';

const MAPPERS = {
	'toChat plugChat': (answer: unknown) => toChat('plugChat', answer, NOW),
	'toChat zApi': (answer: unknown) => toChat('zApi', answer, NOW),
	'toChat whatsGate': (answer: unknown) => toChat('whatsGate', answer, NOW),
	'toChat evolution': (answer: unknown) => toChat('evolution', answer, NOW),
	'toGroup plugChat': (answer: unknown) => toGroup('plugChat', answer, CODE),
	'toGroup zApi': (answer: unknown) => toGroup('zApi', answer, CODE),
	'toGroup whatsGate': (answer: unknown) => toGroup('whatsGate', answer),
	'toGroup evolution': (answer: unknown) => toGroup('evolution', answer, CODE),
};

/** An object of a gateway's, as it came off the wire, and who is to map it. */
type MappedAnswer = { mapper: keyof typeof MAPPERS; json: JsonText };

const answersFor = (mapper: MappedAnswer['mapper'], json: fc.Arbitrary<JsonText>) =>
	json.map((text): MappedAnswer => ({ mapper, json: text }));

/** Hostile objects through the mappers that `index.js` gives to programs. */
export const mappedAnswers: Campaign<MappedAnswer> = {
	cases: fc.oneof(
		answersFor('toChat plugChat', hostileChats.plugChat),
		answersFor('toChat zApi', hostileChats.zApi),
		answersFor('toChat whatsGate', hostileChats.whatsGate),
		answersFor('toChat evolution', hostileChats.evolution),
		answersFor('toGroup plugChat', hostileGroups.plugChat),
		answersFor('toGroup zApi', hostileGroups.zApi),
		answersFor('toGroup whatsGate', hostileGroups.whatsGate),
		answersFor('toGroup evolution', hostileGroups.evolution),
	),
	judge: judgeAnswer,
	mostShrinks: 5000,
};

const changedPrototypes = watchPrototypes();

function judgeAnswer({ mapper, json }: MappedAnswer): Broken[] {
	const answer: unknown = JSON.parse(json);
	const before = JSON.stringify(answer);
	const [item, again] = [outcome(mapper, answer), outcome(mapper, answer)];
	const broken = 'thrown' in item ? brokenThrown(item.thrown) : brokenMapping(item.item);
	if (JSON.stringify(answer) !== before) {
		broken.push({ rule: 'the answer is left as it was', seen: answer });
	}
	if (describeOutcome(item) !== describeOutcome(again)) {
		broken.push({ rule: 'the same answer gives the same item', seen: [item, again] });
	}
	return [...broken, ...changedPrototypes()];
}

type Outcome = { item: Chat | Group } | { thrown: unknown };

function outcome(mapper: MappedAnswer['mapper'], answer: unknown): Outcome {
	try {
		return { item: MAPPERS[mapper](answer) };
	} catch (thrown) {
		return { thrown };
	}
}

function describeOutcome(outcome: Outcome): string {
	return 'thrown' in outcome ? String(outcome.thrown) : JSON.stringify(outcome.item);
}

function brokenMapping(item: Chat | Group): Broken[] {
	if (!('inviteCode' in item)) {
		return [...brokenItem(item, rulesFor('chat', false)), ...contradictions(item)];
	}
	const isTooSmall = (item.size ?? 0) < (item.participants?.length ?? 0);
	return [
		...brokenItem(item, rulesFor('group', false)),
		...(isTooSmall ? [{ rule: 'a size is no less than the list', seen: item }] : []),
	];
}

/** What a mapper may throw: nothing but an error in words. */
function brokenThrown(thrown: unknown): Broken[] {
	if (thrown instanceof GatewayError) return brokenError(thrown);
	return [{ rule: 'only a GatewayError is thrown', seen: thrown }];
}
