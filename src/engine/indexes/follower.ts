/** What is made of a store's clients and kept up as they change. */
export interface Follower {
  /**
   * Takes in so many changes more, and returns whether it is ready. Asked for an answer, it takes in
   * the rest first: a step that was left out costs time and nothing else.
   */
  follow(most: number): boolean;
}
