"""What pages say: records turned into lines. The Evidence pane and the views share them."""
