import type { Values } from '../parameters/field';
import type { TriggerConfig } from './chatEvents';
import { inactiveHours, triggerOn, unreadAbove } from './triggerParameters';

/**
 * Reads what starts the workflow.
 * @throws NodeOperationError for a value that a parameter can't have
 */
export function readTriggerConfig(parameters: Values): TriggerConfig {
	const events = triggerOn.read(parameters);
	return {
		events,
		unreadAbove: events.includes('unreadAbove') ? unreadAbove.read(parameters) : 0,
		inactiveHours: events.includes('inactive') ? inactiveHours.read(parameters) : null,
	};
}
