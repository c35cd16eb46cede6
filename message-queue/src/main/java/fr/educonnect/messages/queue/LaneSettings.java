package fr.educonnect.messages.queue;

/**
 * Size of a lane.
 *
 * @param name in thread names, logs and metrics
 * @param capacity most works that it holds, those that wait for another try and those in the hands of a worker included
 * @param workers threads
 */
public record LaneSettings(String name, int capacity, int workers) {}
