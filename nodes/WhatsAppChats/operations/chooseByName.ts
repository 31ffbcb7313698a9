import { isTool } from '../agentTool/isTool';
import type { Mapped } from '../gateways/gateway';
import type { InputItem } from '../parameters/inputItem';
import type { Chat } from '../whatsapp/items';
import { findByName, type NameWanted } from './findByName';
import { noneNamed, severalNamed, type NameField } from './nameErrors';
import type { Task } from './operation';

/**
 * Gives the chat that a name means; an agent's tool gets all that it can mean, the newest first, to choose from.
 * @throws GatewayError where no chat has the name, or the list can't be read to its end
 * @throws NodeOperationError where several have it
 */
export async function chooseByName(
	task: Task,
	item: InputItem,
	wanted: NameWanted,
	field: NameField,
): Promise<Array<Mapped<Chat>>> {
	const found = await findByName(task, wanted);
	if (found === null) throw noneNamed(task, wanted.name, field);
	if ('chat' in found) return [found.chat];
	if (isTool(item.context)) return found.candidates;
	throw severalNamed(task, item, wanted.name, found.candidates, field);
}
