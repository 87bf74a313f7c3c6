package import ComplianceModel

/// What a text layer says, and how far it can be trusted.
package struct ReadTextLayer: Sendable {
  /// The text, mended and laid out, each block with its page.
  package var content: DocumentContent
  /// What was wrong with the layer.
  package var damage: Set<TextLayerDamage>
  /// The 1-based pages without text that anybody can read: pictures, or letters of a private font.
  package var unreadablePages: [Int]
}
